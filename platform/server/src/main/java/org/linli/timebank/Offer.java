package org.linli.timebank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a community offers for minutes.
 *
 * @param path where its community lies
 * @param taken how many wait to be handed over or were
 * @param photo the file; null without one
 * @param endedOn the first day on which it is no more, if it was ended
 * @param waiting how many wait to be handed over
 */
record Offer(
    long id,
    long community,
    String path,
    OfferDetails details,
    int taken,
    @Nullable Long photo,
    @Nullable LocalDate endedOn,
    @Nullable String endedReason,
    long waiting) {

  static final String FROM = " FROM time_offer o JOIN community c ON c.id = o.community_id WHERE ";

  static final String SELECT =
      "SELECT o.id, o.community_id, c.path, o.kind, o.title, o.what, o.giver, o.place, o.price,"
          + " o.stock, o.from_on, o.until_on, o.taken, o.photo_id, o.ended_on, o.ended_reason,"
          + " (SELECT COUNT(*) FROM redemption w WHERE w.offer_id = o.id AND w.state = 'WAITING')"
          + FROM;

  static Offer read(ResultSet row) throws SQLException {
    return new Offer(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        new OfferDetails(
            OfferKind.valueOf(row.getString(4)),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getInt(9),
            row.getObject(10, Integer.class),
            Objects.requireNonNull(row.getObject(11, LocalDate.class)),
            row.getObject(12, LocalDate.class)),
        row.getInt(13),
        row.getObject(14, Long.class),
        row.getObject(15, LocalDate.class),
        row.getString(16),
        row.getLong(17));
  }

  /** What it is called. */
  public String title() {
    return details.title();
  }

  /** How many are left; null where it doesn't run out. */
  public @Nullable Integer left() {
    Integer stock = details.stock();
    return stock == null ? null : Integer.valueOf(Math.max(0, stock - taken));
  }

  /** Whether there is none left. */
  public boolean isGone() {
    return Integer.valueOf(0).equals(left());
  }

  /** The word for where it stands on a day. */
  public String standing(LocalDate today) {
    LocalDate until = details.until();
    if (endedOn != null || until != null && until.isBefore(today)) {
      return "ENDED";
    }
    if (details.from().isAfter(today)) {
      return "AHEAD";
    }
    return isGone() ? "GONE" : "OPEN";
  }
}
