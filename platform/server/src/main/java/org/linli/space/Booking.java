package org.linli.space;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.tenant.Time;

/**
 * A team has a space for a part of a day.
 *
 * @param path where the space's community lies
 * @param session which of the team's sessions it is for, if for one
 * @param people how many are to come
 * @param reason why it was refused or cancelled
 * @param used whether the team came; null until somebody says so
 */
record Booking(
    long id,
    long space,
    String spaceName,
    String path,
    long team,
    String teamName,
    @Nullable Long session,
    String purpose,
    int people,
    LocalDate day,
    Span span,
    BookingState state,
    long askedBy,
    Instant askedAt,
    @Nullable String reason,
    @Nullable Boolean used) {

  static final String FROM =
      " FROM open_space_booking b JOIN open_space s ON s.id = b.space_id"
          + " JOIN community c ON c.id = s.community_id JOIN team t ON t.id = b.team_id WHERE ";

  static final String SELECT =
      "SELECT b.id, b.space_id, s.name, c.path, b.team_id, t.name, b.session_id, b.purpose,"
          + " b.people, b.day, b.from_minute, b.to_minute, b.state, b.asked_by, b.asked_at,"
          + " b.reason, b.used"
          + FROM;

  static Booking read(ResultSet row) throws SQLException {
    return new Booking(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        row.getString(6),
        row.getObject(7, Long.class),
        row.getString(8),
        row.getInt(9),
        row.getObject(10, LocalDate.class),
        new Span(row.getInt(11), row.getInt(12)),
        BookingState.valueOf(row.getString(13)),
        row.getLong(14),
        row.getTimestamp(15).toInstant(),
        row.getString(16),
        row.getObject(17, Boolean.class));
  }

  /** Day and hours in words: 2026-11-28 09:00-11:00. */
  public String when() {
    return day + " " + span.text();
  }

  /** The word for where it stands: also whether the team came. */
  public String standing() {
    return state != BookingState.BOOKED || used == null ? state.name() : used ? "USED" : "UNUSED";
  }

  boolean isOver(Instant now) {
    return !now.isBefore(at(span.to()));
  }

  boolean hasBegun(Instant now) {
    return !now.isBefore(at(span.from()));
  }

  private Instant at(int minute) {
    return day.atStartOfDay(Time.ZONE).plusMinutes(minute).toInstant();
  }
}
