package org.linli.attendance;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.division.Sql;
import org.linli.hours.Evidence;

/** Who came to the sessions of the current tenant. */
@Singleton
class AttendanceTable {

  private final Sql sql;
  private final Clock clock;

  AttendanceTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Those of a session, by volunteer. */
  Map<Long, Attendance> of(long session) {
    return sql
        .query(
            "SELECT " + Attendance.COLUMNS + " FROM attendance WHERE session_id = ?",
            List.of(session),
            Attendance::read)
        .stream()
        .collect(Collectors.toMap(Attendance::volunteer, Function.identity()));
  }

  Optional<Attendance> find(long session, long volunteer) {
    return sql
        .query(
            "SELECT "
                + Attendance.COLUMNS
                + " FROM attendance WHERE session_id = ? AND volunteer_id = ?",
            List.of(session, volunteer),
            Attendance::read)
        .stream()
        .findFirst();
  }

  /** Notes that someone came; a row that says they never did gives way. */
  void arrived(long session, long volunteer, Instant at, Evidence how, long by) {
    sql.update(
        "INSERT INTO attendance (session_id, volunteer_id, arrived_at, arrived_by, entry_key,"
            + " noted_by, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
            + " arrived_at = VALUES(arrived_at), arrived_by = VALUES(arrived_by), absent = FALSE,"
            + " noted_by = VALUES(noted_by), changed_at = VALUES(changed_at)",
        session,
        volunteer,
        at,
        how.name(),
        UUID.randomUUID().toString(),
        by,
        clock.instant());
  }

  void left(long id, Instant at, Evidence how, String outcome, long by) {
    sql.update(
        "UPDATE attendance SET left_at = ?, left_by = ?, outcome = ?, noted_by = ?,"
            + " changed_at = ? WHERE id = ?",
        at,
        how.name(),
        outcome,
        by,
        clock.instant(),
        id);
  }

  void absent(long session, long volunteer, long by) {
    sql.update(
        "INSERT INTO attendance (session_id, volunteer_id, absent, entry_key, noted_by,"
            + " changed_at) VALUES (?, ?, TRUE, ?, ?, ?) ON DUPLICATE KEY UPDATE absent = TRUE,"
            + " noted_by = VALUES(noted_by), changed_at = VALUES(changed_at)",
        session,
        volunteer,
        UUID.randomUUID().toString(),
        by,
        clock.instant());
  }

  /** All that is known of someone's coming and going, for themselves. */
  List<Attendance> ofPerson(long volunteer) {
    return sql.query(
        "SELECT " + Attendance.COLUMNS + " FROM attendance WHERE volunteer_id = ? ORDER BY id",
        List.of(volunteer),
        Attendance::read);
  }

  /** A moment as people read it, or nothing. */
  static String text(@Nullable Instant at) {
    return at == null ? "" : at.toString();
  }
}
