package org.linli.timebank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a volunteer gave minutes for something.
 *
 * @param title what it is called
 * @param place where it is handed over
 * @param path where the community that offers it lies
 * @param price in minutes, as it was then
 * @param code shown on the phone
 * @param expiresOn the last day on which it is handed over
 */
record Redemption(
    long id,
    UUID key,
    long offer,
    String title,
    String place,
    String path,
    long volunteer,
    int price,
    String code,
    RedemptionState state,
    Instant redeemedAt,
    LocalDate expiresOn,
    @Nullable Instant endedAt,
    @Nullable String reason) {

  static final String FROM =
      " FROM redemption r JOIN time_offer o ON o.id = r.offer_id"
          + " JOIN community c ON c.id = o.community_id WHERE ";

  static final String SELECT =
      "SELECT r.id, r.redemption_key, r.offer_id, o.title, o.place, c.path, r.volunteer_id,"
          + " r.price, r.code, r.state, r.redeemed_at, r.expires_on, r.ended_at, r.reason"
          + FROM;

  static Redemption read(ResultSet row) throws SQLException {
    var ended = row.getTimestamp(13);
    return new Redemption(
        row.getLong(1),
        UUID.fromString(row.getString(2)),
        row.getLong(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getLong(7),
        row.getInt(8),
        row.getString(9),
        RedemptionState.valueOf(row.getString(10)),
        row.getTimestamp(11).toInstant(),
        Objects.requireNonNull(row.getObject(12, LocalDate.class)),
        ended == null ? null : ended.toInstant(),
        row.getString(14));
  }

  /** Whether it waits to be handed over. */
  public boolean isWaiting() {
    return state == RedemptionState.WAITING;
  }

  /** The code in two halves, as people read it. */
  public String readableCode() {
    return code.substring(0, 4) + " " + code.substring(4);
  }
}
