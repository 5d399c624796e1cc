package org.linli.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That someone came to a session, and left.
 *
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
    boolean absent,
    UUID key,
    @Nullable String outcome) {

  static final String COLUMNS =
      "id, session_id, volunteer_id, arrived_at, left_at, absent, entry_key, outcome";

  boolean isHere() {
    return arrivedAt != null && leftAt == null;
  }

  static Attendance read(ResultSet row) throws SQLException {
    return new Attendance(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        instant(row.getTimestamp(4)),
        instant(row.getTimestamp(5)),
        row.getBoolean(6),
        UUID.fromString(row.getString(7)),
        row.getString(8));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
