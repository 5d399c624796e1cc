package org.linli.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.linli.account.Enrolling;
import org.linli.division.Sql;
import org.linli.tenant.Time;
import org.linli.testing.LinliServer;
import org.linli.testing.People;

/** What tests of lists that are written afterwards do before, and what they find then. */
public final class Afterwards {

  private final LinliServer server;
  private final Gate gate;

  /** At the sessions of a gate. */
  public Afterwards(LinliServer server, Gate gate) {
    this.server = server;
    this.gate = gate;
  }

  /** Lets whoever logs in with a name be in charge of a session. */
  public void inCharge(long session, String login) {
    long account = server.get(Enrolling.class).enroll(login, login, People.PASSWORD, false);
    gate.here(
        () ->
            server
                .get(Sql.class)
                .update(
                    "UPDATE activity SET charge_account = ? WHERE id ="
                        + " (SELECT activity_id FROM activity_session WHERE id = ?)",
                    account,
                    session));
  }

  /** Lets someone have come to a session so many minutes ago, and be there still. */
  public void cameTo(long session, long volunteer, int minutesAgo) {
    Instant now = Instant.now();
    gate.here(
        () ->
            server
                .get(Sql.class)
                .insert(
                    "INSERT INTO attendance (session_id, volunteer_id, arrived_at, arrived_by,"
                        + " entry_key, noted_by, changed_at) VALUES (?, ?, ?, 'CODE', ?, 7, ?)",
                    session,
                    volunteer,
                    now.minus(Duration.ofMinutes(minutesAgo)),
                    UUID.randomUUID().toString(),
                    now));
  }

  /** Lets a session have ended so many minutes ago. */
  void endedAgo(long session, int minutes) {
    gate.here(
        () ->
            server
                .get(Sql.class)
                .update(
                    "UPDATE activity_session SET ends_at = ? WHERE id = ?",
                    Instant.now().minus(Duration.ofMinutes(minutes)),
                    session));
  }

  /** What waits for a second person in a session: the ids of the proposals. */
  public List<Long> waiting(long session) {
    return ids(
        "SELECT id FROM hours_proposal WHERE session_id = ? AND state = 'WAITING' ORDER BY id",
        session);
  }

  /** The entries of a session that stand in the ledger. */
  List<Long> standing(long session) {
    return ids(
        "SELECT e.id FROM ledger_entry e LEFT JOIN ledger_entry r ON r.reverses_id = e.id"
            + " WHERE e.session_id = ? AND e.reverses_id IS NULL AND r.id IS NULL ORDER BY e.id",
        session);
  }

  /** What the clock of the place says so many minutes from now: 09:30. */
  public String clock(int minutes) {
    return SessionTimes.write(Instant.now().plus(Duration.ofMinutes(minutes)));
  }

  /** How many minutes from now it was so late, so many days ago: negative. */
  int minutesTo(int daysAgo, LocalTime time) {
    Instant then =
        LocalDate.now(Time.ZONE).minusDays(daysAgo).atTime(time).atZone(Time.ZONE).toInstant();
    return (int) Duration.between(Instant.now(), then).toMinutes();
  }

  private List<Long> ids(String query, long session) {
    return gate.here(
        () -> server.get(Sql.class).query(query, List.of(session), row -> row.getLong(1)));
  }
}
