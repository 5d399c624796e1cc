package org.linli.oversight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.account.Enrolling;
import org.linli.account.Subject;
import org.linli.api.Communities;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.division.Sql;
import org.linli.hours.Evidence;
import org.linli.hours.Occasion;
import org.linli.hours.Outcome;
import org.linli.hours.PostingHours;
import org.linli.hours.Served;
import org.linli.oversight.AnsweringAppeals.Judge;
import org.linli.oversight.Suspending.Decider;
import org.linli.suspension.Suspension;
import org.linli.tenant.TenantId;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;
import org.linli.testing.Await;
import org.linli.testing.LinliServer;
import org.linli.testing.People;
import org.linli.volunteer.ServingVolunteers;

/**
 * A community that no other test knows, with people, and entries posted by whom and when a test
 * says.
 */
public final class OversightGround {

  public static final LocalDate DAY = LocalDate.of(2026, 3, 14);

  final LinliServer server;
  final String tenant;
  public final long community;
  public final String path;
  public final ServingVolunteers volunteers;

  public OversightGround(LinliServer server, String tenant, String township) {
    this.server = server;
    this.tenant = tenant;
    this.volunteers = new ServingVolunteers(server, tenant);
    this.community =
        here(() -> server.get(Communities.class).namedPlace("里" + UUID.randomUUID(), township));
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

  public long volunteer() {
    return volunteers.approved(community);
  }

  /** Somebody with a role of their own over a part of the tenant; tells the log-in name. */
  public String person(Role role, String scope) {
    String login = "o" + UUID.randomUUID().toString().substring(0, 12);
    return new People(server)
        .enroll(login, Subject.of(new TenantId(tenant)), role, new Scope(List.of(scope)));
  }

  public long account(String login) {
    return server.get(Enrolling.class).enroll(login, login, People.PASSWORD, false);
  }

  /** A keeper of the community, and one of the level above. */
  Judge keeper() {
    return new Judge(account(person(Role.SOCIAL_WORKER, path)), false);
  }

  Judge above() {
    return new Judge(account(person(Role.STAFF, path.substring(0, 6))), true);
  }

  static long session() {
    return ThreadLocalRandom.current().nextLong(1L << 40);
  }

  /** An entry of the day by a leader's list, posted just now by somebody. */
  public long entry(long volunteer, String from, int minutes, long postedBy) {
    return entry(volunteer, session(), DAY, from, minutes, "ROSTER", postedBy, null, soon(0));
  }

  /** Any entry, past every rule. */
  public long entry(
      long volunteer,
      long session,
      LocalDate day,
      String from,
      int minutes,
      String evidence,
      long postedBy,
      @Nullable Long confirmedBy,
      Instant postedAt) {
    Instant begin = day.atTime(LocalTime.parse(from)).atZone(Time.ZONE).toInstant();
    return here(
        () -> {
          Sql sql = server.get(Sql.class);
          long id =
              sql.insert(
                  "INSERT INTO ledger_entry (entry_key, volunteer_id, session_id, community_id,"
                      + " served_on, started_at, ended_at, minutes, evidence, reason, posted_by,"
                      + " confirmed_by, posted_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?)",
                  UUID.randomUUID().toString(),
                  volunteer,
                  session,
                  community,
                  day,
                  begin,
                  begin.plus(Duration.ofMinutes(minutes)),
                  minutes,
                  evidence,
                  postedBy,
                  confirmedBy,
                  postedAt);
          sql.update("INSERT INTO unfolded_entry (entry_id) VALUES (?)", id);
          return id;
        });
  }

  /** Some minutes ago, and so long before that everything is settled. */
  public static Instant soon(int seconds) {
    return Instant.now().minusSeconds(600).plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Says that an entry's times are wrong: it was from nine until so many minutes later. */
  long appeal(long volunteer, long entry, int minutes, long by) {
    Instant begin = DAY.atTime(9, 0).atZone(Time.ZONE).toInstant();
    Claim claim =
        new Claim(
            volunteer,
            community,
            Wrong.TIMES,
            entry,
            session(),
            begin,
            begin.plus(Duration.ofMinutes(minutes)),
            "签到表上不是这样");
    return here(() -> server.get(Appealing.class).make(claim, by));
  }

  Appeal find(long appeal) {
    return here(() -> server.get(AppealTable.class).find(appeal)).orElseThrow();
  }

  /** Waits until a refused attempt is remembered, which happens once it is over. */
  void awaitClash(UUID key) {
    Await.until(
        "the attempt is remembered",
        () ->
            here(
                () ->
                    server
                        .get(Sql.class)
                        .query(
                            "SELECT id FROM hours_clash WHERE entry_key = ?",
                            List.of(key.toString()),
                            row -> row.getLong(1))
                        .stream()
                        .findFirst()));
  }

  /** Looks through the ledger as every night. */
  public void look() {
    here(() -> server.get(LookingThrough.class).lookHere());
  }

  /** What becomes of an hour that an account posts by hand. */
  Outcome postedBy(long account) {
    Instant begin = DAY.atTime(9, 0).atZone(Time.ZONE).toInstant();
    Served served = new Served(UUID.randomUUID(), volunteer(), begin, begin.plusSeconds(3600));
    return here(() ->
            server
                .get(PostingHours.class)
                .post(
                    new Occasion(session(), community, null, null),
                    Evidence.ROSTER,
                    List.of(served),
                    account,
                    ""))
        .get(served.key());
  }

  /** A poster who may not post for some days. */
  static NewSuspension posterFor(long account, int days) {
    LocalDate today = LocalDate.now(Time.ZONE);
    return new NewSuspension(
        Suspension.Kind.POSTER, account, today, today.plusDays(days), "补录的时长没有签到表");
  }

  /** Somebody of the county who decides. */
  Decider decider() {
    String over = path.substring(0, 6);
    return new Decider(account(person(Role.STAFF, over)), new Scope(List.of(over)));
  }

  /** What was found in the community, by cause. */
  List<Finding> findings(Cause cause) {
    return here(
        () ->
            server
                .get(FindingTable.class)
                .page(
                    FindingFilter.of(cause.name(), "ALL", "", ""),
                    new Scope(List.of(path)),
                    new Paging(1, 50, 50)));
  }
}
