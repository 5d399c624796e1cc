package org.linli.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.hours.Evidence;

/**
 * That someone came to a session, and left.
 *
 * @param arrivedBy what their coming rests on
 * @param absent whether they were on the list and never came
 * @param key the key under which the ledger is posted
 * @param outcome {@code POSTED}, {@code WAITS}, or null before anything was posted
 */
record Attendance(
    long id,
    long session,
    long volunteer,
    @Nullable Instant arrivedAt,
    @Nullable Instant leftAt,
    @Nullable Evidence arrivedBy,
    boolean absent,
    UUID key,
    @Nullable String outcome) {

  static final String COLUMNS =
      "id, session_id, volunteer_id, arrived_at, left_at, arrived_by, absent, entry_key, outcome";

  boolean isHere() {
    return arrivedAt != null && leftAt == null;
  }

  /** Hours rest on the weaker of how someone came and how they left. */
  Evidence weaker(Evidence left) {
    return arrivedBy != null && arrivedBy.compareTo(left) > 0 ? arrivedBy : left;
  }

  static Attendance read(ResultSet row) throws SQLException {
    return new Attendance(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        instant(row.getTimestamp(4)),
        instant(row.getTimestamp(5)),
        evidence(row.getString(6)),
        row.getBoolean(7),
        UUID.fromString(row.getString(8)),
        row.getString(9));
  }

  private static @Nullable Evidence evidence(@Nullable String name) {
    return name == null ? null : Evidence.valueOf(name);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
