package org.linli.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.linli.account.Enrolling;
import org.linli.account.Subject;
import org.linli.api.Communities;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.division.Sql;
import org.linli.hours.Dimension;
import org.linli.hours.Totals;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;
import org.linli.volunteer.Volunteers;
import org.linli.web.Browser;

/** What tests about coming and going do before: a session, people on its list, their phones. */
public final class Gate {

  private static final long LEADER = 7;

  private final LinliServer server;
  private final String tenant;
  final long community;
  final String path;

  /** In a place of a township that no other test knows. */
  public Gate(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    this.community =
        here(() -> server.get(Communities.class).namedPlace("花园" + UUID.randomUUID(), township));
    this.path =
        here(
            () ->
                Objects.requireNonNull(
                        server.get(Communities.class).byIds(List.of(community)).get(community))
                    .path());
  }

  <T> T here(Supplier<T> work) {
    return server.get(Tenants.class).within(server.tenant(tenant), work);
  }

  /** A published session that begins and ends so many minutes from now. */
  public long session(int beginsIn, int endsIn) {
    Instant now = Instant.now();
    return here(
        () -> {
          Sql sql = server.get(Sql.class);
          long activity =
              sql.insert(
                  "INSERT INTO activity (community_id, name, service_type, description, risks,"
                      + " minimum_age, skills, charge_account, contact, state, created_at,"
                      + " published_at) VALUES (?, '清洁花园', 'EDUCATION', '', '注意脚下', 0, '', ?,"
                      + " '', 'PUBLISHED', ?, ?)",
                  community,
                  LEADER,
                  now,
                  now);
          return sql.insert(
              "INSERT INTO activity_session (activity_id, place, meeting_point, starts_at,"
                  + " ends_at, capacity, state) VALUES (?, '花园', '', ?, ?, 20, 'OPEN')",
              activity,
              now.plus(Duration.ofMinutes(beginsIn)),
              now.plus(Duration.ofMinutes(endsIn)));
        });
  }

  /** A volunteer with a place in the session. */
  public long onList(long session) {
    long volunteer = new ServingVolunteers(server, tenant).approved(community);
    giveAPlace(session, volunteer);
    return volunteer;
  }

  /** Gives someone a place in the session. */
  void giveAPlace(long session, long volunteer) {
    here(
        () ->
            server
                .get(Sql.class)
                .insert(
                    "INSERT INTO sign_up (session_id, volunteer_id, state, signed_by, signed_at,"
                        + " changed_at) VALUES (?, ?, 'CONFIRMED', ?, ?, ?)",
                    session,
                    volunteer,
                    LEADER,
                    Instant.now(),
                    Instant.now()));
  }

  /** The phone of a volunteer who has an account. */
  Browser phone(long volunteer) {
    String login =
        new People(server)
            .enroll(
                tenant + ".v" + volunteer,
                Subject.of(server.tenant(tenant).id()),
                Role.VOLUNTEER,
                new Scope(List.of(path)));
    long account = server.get(Enrolling.class).enroll(login, login, People.PASSWORD, false);
    here(
        () ->
            server
                .get(Sql.class)
                .update("UPDATE volunteer SET account_id = ? WHERE id = ?", account, volunteer));
    return new People(server).logIn(login);
  }

  /** What the camera of a phone reads from the leader's screen now. */
  String scanned(long session) {
    return "/" + tenant + "/check-in/" + session + "/" + here(() -> codes().now(session));
  }

  CheckCodes codes() {
    return server.get(CheckCodes.class);
  }

  /** Lets someone have come so many minutes ago. */
  public void cameAgo(long session, long volunteer, int minutes) {
    here(
        () ->
            server
                .get(Sql.class)
                .update(
                    "UPDATE attendance SET arrived_at = ? WHERE session_id = ?"
                        + " AND volunteer_id = ?",
                    Instant.now().minus(Duration.ofMinutes(minutes)),
                    session,
                    volunteer));
  }

  long minutes(long volunteer) {
    return here(() -> server.get(Totals.class).of(Dimension.VOLUNTEER, List.of(volunteer)))
        .getOrDefault(volunteer, Totals.Total.NONE)
        .minutes();
  }

  /** What the hours of someone rest on. */
  List<String> evidence(long volunteer) {
    return here(
        () ->
            server
                .get(Sql.class)
                .query(
                    "SELECT evidence FROM ledger_entry WHERE volunteer_id = ? ORDER BY id",
                    List.of(volunteer),
                    row -> row.getString(1)));
  }

  /** How someone stands on the list. */
  public String stateOf(long session, long volunteer) {
    return here(
        () ->
            server.get(Roster.class).masked(session).stream()
                .filter(line -> line.volunteer() == volunteer)
                .map(RosterLine::state)
                .findFirst()
                .orElseThrow());
  }

  /** A volunteer of the place who has no place in a session. */
  public long neighbour() {
    return new ServingVolunteers(server, tenant).approved(community);
  }

  /** The number of a volunteer. */
  public String number(long volunteer) {
    return here(() -> server.get(Volunteers.class).find(volunteer)).orElseThrow().number();
  }

  /** Lets someone be so many years old. */
  void aged(long volunteer, int years) {
    here(
        () ->
            server
                .get(Sql.class)
                .update(
                    "UPDATE volunteer SET birth_date = ? WHERE id = ?",
                    LocalDate.now().minusYears(years),
                    volunteer));
  }

  /** Calls a session off. */
  public void cancel(long session) {
    here(
        () ->
            server
                .get(Sql.class)
                .update("UPDATE activity_session SET state = 'CANCELLED' WHERE id = ?", session));
  }

  /** Where a tenant's own codes lead to. */
  String site(String tenant) {
    return server.address() + "/" + tenant + "/own-code/";
  }

  /** Where its community lies. */
  public String path() {
    return path;
  }

  /** How many entries of a session stand in the ledger. */
  public long entries(long session) {
    return count("SELECT COUNT(*) FROM ledger_entry WHERE session_id = ?", session);
  }

  /** How many records of desks were accepted for a session. */
  public long records(long session) {
    return count("SELECT COUNT(*) FROM desk_record WHERE session_id = ?", session);
  }

  long count(String query, long session) {
    return here(
        () ->
            server.get(Sql.class).query(query, List.of(session), row -> row.getLong(1)).getFirst());
  }
}
