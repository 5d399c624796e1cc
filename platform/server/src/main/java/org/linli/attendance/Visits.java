package org.linli.attendance;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.activity.SessionFacts;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/** What was noted of people at sessions before they came back, or before it was entered anew. */
@Singleton
class Visits {

  private final Sql sql;

  Visits(Sql sql) {
    this.sql = sql;
  }

  /**
   * Puts what is noted of someone aside; their row is as if they hadn't come, under a new key.
   *
   * @param replaced whether it was taken back or refused and is entered anew
   */
  void setAside(Attendance known, boolean replaced) {
    sql.update(
        "INSERT INTO attendance_visit (session_id, volunteer_id, arrived_at, arrived_by, left_at,"
            + " left_by, entry_key, outcome, replaced, noted_by, changed_at)"
            + " SELECT session_id, volunteer_id, arrived_at, arrived_by, left_at, left_by,"
            + " entry_key, outcome, ?, noted_by, changed_at FROM attendance WHERE id = ?",
        replaced,
        known.id());
    sql.update(
        "UPDATE attendance SET arrived_at = NULL, arrived_by = NULL, left_at = NULL,"
            + " left_by = NULL, outcome = NULL, entry_key = ? WHERE id = ?",
        UUID.randomUUID().toString(),
        known.id());
  }

  /** The earlier comings at a session that count, by volunteer, the first one first. */
  Map<Long, List<Visit>> of(long session) {
    return sql
        .query(
            "SELECT volunteer_id, arrived_at, left_at FROM attendance_visit"
                + " WHERE session_id = ? AND NOT replaced ORDER BY arrived_at, id",
            List.of(session),
            row -> {
              Timestamp to = row.getTimestamp(3);
              return new Visit(
                  row.getLong(1),
                  row.getTimestamp(2).toInstant(),
                  to == null ? null : to.toInstant());
            })
        .stream()
        .collect(Collectors.groupingBy(Visit::volunteer));
  }

  /** A person's earlier comings that count, for themselves: session and moments. */
  Map<Long, List<Visit>> ofPerson(long volunteer) {
    return sql
        .query(
            "SELECT session_id, arrived_at, left_at FROM attendance_visit"
                + " WHERE volunteer_id = ? AND NOT replaced ORDER BY arrived_at, id",
            List.of(volunteer),
            row -> {
              Timestamp to = row.getTimestamp(3);
              return Map.entry(
                  row.getLong(1),
                  new Visit(
                      volunteer,
                      row.getTimestamp(2).toInstant(),
                      to == null ? null : to.toInstant()));
            })
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /** How often someone has come in at the sessions of an activity that begin on a session's day. */
  int count(SessionFacts session, long volunteer) {
    Instant from = session.day().atStartOfDay(Time.ZONE).toInstant();
    Instant to = session.day().plusDays(1).atStartOfDay(Time.ZONE).toInstant();
    return sql.query(
            "SELECT (SELECT COUNT(*) FROM attendance t JOIN activity_session s"
                + " ON s.id = t.session_id WHERE t.volunteer_id = ? AND t.arrived_at IS NOT NULL"
                + " AND s.activity_id = ? AND s.starts_at >= ? AND s.starts_at < ?)"
                + " + (SELECT COUNT(*) FROM attendance_visit t JOIN activity_session s"
                + " ON s.id = t.session_id WHERE t.volunteer_id = ? AND NOT t.replaced"
                + " AND s.activity_id = ? AND s.starts_at >= ? AND s.starts_at < ?)",
            List.of(
                volunteer, session.activity(), from, to, volunteer, session.activity(), from, to),
            row -> row.getInt(1))
        .getFirst();
  }
}
