package org.linli.station;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An application to the level above, as it was written and answered.
 *
 * @param path where the station's community lies
 * @param name the station's name today
 * @param day the first day on which it is to be open, or no longer is
 * @param reason why, or what speaks for it
 * @param answer what was answered; null while it waits
 */
record StationApplication(
    long id,
    long station,
    long community,
    String path,
    String name,
    Wish wish,
    LocalDate day,
    String reason,
    ApplicationState state,
    long appliedBy,
    Instant appliedAt,
    @Nullable String answer,
    @Nullable Instant answeredAt) {

  static final String FROM =
      " FROM station_application a JOIN station s ON s.id = a.station_id"
          + " JOIN community c ON c.id = s.community_id"
          + " JOIN station_period p ON p.station_id = s.id AND p.from_on ="
          + " (SELECT MAX(q.from_on) FROM station_period q WHERE q.station_id = s.id) WHERE ";
  static final String SELECT =
      "SELECT a.id, a.station_id, s.community_id, c.path, p.name, a.wish, a.day, a.reason, a.state,"
          + " a.applied_by, a.applied_at, a.answer, a.answered_at"
          + FROM;

  static StationApplication read(ResultSet row) throws SQLException {
    Timestamp answered = row.getTimestamp(13);
    return new StationApplication(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        Wish.valueOf(row.getString(6)),
        row.getObject(7, LocalDate.class),
        row.getString(8),
        ApplicationState.valueOf(row.getString(9)),
        row.getLong(10),
        row.getTimestamp(11).toInstant(),
        row.getString(12),
        answered == null ? null : answered.toInstant());
  }

  boolean waits() {
    return state == ApplicationState.WAITING;
  }
}
