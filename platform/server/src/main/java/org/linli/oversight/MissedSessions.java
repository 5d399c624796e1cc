package org.linli.oversight;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.api.Problem;
import org.linli.division.Sql;
import org.linli.hours.Occasion;

/** Sessions of the last half year that a volunteer was to come to, and has no hours of. */
@Singleton
class MissedSessions {

  private static final int DAYS = 183;
  private static final int MOST = 50;

  private final Sql sql;
  private final Clock clock;

  MissedSessions(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A session. */
  record Missed(Occasion occasion, String activity, Instant from, Instant to) {}

  /** The newest first. */
  List<Missed> of(long volunteer) {
    Instant now = clock.instant();
    return sql.query(
        "SELECT s.id, a.community_id, a.team_id, a.project_id, a.name, s.starts_at, s.ends_at"
            + " FROM activity_session s JOIN activity a ON a.id = s.activity_id"
            + " WHERE s.id IN (SELECT session_id FROM sign_up WHERE volunteer_id = ?"
            + " UNION SELECT session_id FROM attendance WHERE volunteer_id = ?)"
            + " AND s.ends_at < ? AND s.ends_at > ? AND s.state <> 'CANCELLED'"
            + " AND NOT EXISTS (SELECT 1 FROM ledger_entry e LEFT JOIN ledger_entry r"
            + " ON r.reverses_id = e.id WHERE e.session_id = s.id AND e.volunteer_id = ?"
            + " AND e.reverses_id IS NULL AND r.id IS NULL)"
            + " AND NOT EXISTS (SELECT 1 FROM hours_proposal p WHERE p.session_id = s.id"
            + " AND p.volunteer_id = ? AND p.state = 'WAITING')"
            + " ORDER BY s.starts_at DESC LIMIT ?",
        List.of(
            volunteer,
            volunteer,
            now,
            now.minus(Duration.ofDays(DAYS)),
            volunteer,
            volunteer,
            MOST),
        row ->
            new Missed(
                new Occasion(
                    row.getLong(1), row.getLong(2), Appeal.number(row, 3), Appeal.number(row, 4)),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                row.getTimestamp(7).toInstant()));
  }

  /** One of them. */
  Optional<Missed> find(long volunteer, long session) {
    return of(volunteer).stream().filter(one -> one.occasion().session() == session).findFirst();
  }

  /** What was served at in a session, whether it is missed or not. */
  Occasion occasion(long session) {
    return sql
        .query(
            "SELECT s.id, a.community_id, a.team_id, a.project_id FROM activity_session s"
                + " JOIN activity a ON a.id = s.activity_id WHERE s.id = ?",
            List.of(session),
            row ->
                new Occasion(
                    row.getLong(1), row.getLong(2), Appeal.number(row, 3), Appeal.number(row, 4)))
        .stream()
        .findFirst()
        .orElseThrow(Problem::notFound);
  }
}
