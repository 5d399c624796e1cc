package org.linli.commendation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A round of commendation.
 *
 * @param place the name of the part of the tenant that it is about
 * @param chosen how many are commended so far
 * @param undecided how many wait for a decision
 * @param all how many are nominated, whatever was decided
 */
record Round(
    long id,
    RoundDetails details,
    String place,
    @Nullable Instant publishedAt,
    long chosen,
    long undecided,
    long all) {

  static final String FROM = " FROM commendation_round r WHERE ";

  static final String SELECT =
      "SELECT r.id, r.title, r.path, r.from_on, r.until_on, r.categories, r.own_minutes,"
          + " r.all_minutes, r.criteria, r.place, r.published_at,"
          + " (SELECT COUNT(*) FROM commendation_nominee n WHERE n.round_id = r.id"
          + " AND n.state = 'CHOSEN'),"
          + " (SELECT COUNT(*) FROM commendation_nominee n WHERE n.round_id = r.id"
          + " AND n.state = 'NOMINATED'),"
          + " (SELECT COUNT(*) FROM commendation_nominee n WHERE n.round_id = r.id)"
          + FROM;

  static Round read(ResultSet row) throws SQLException {
    var published = row.getTimestamp(11);
    return new Round(
        row.getLong(1),
        new RoundDetails(
            row.getString(2),
            row.getString(3),
            Objects.requireNonNull(row.getObject(4, LocalDate.class)),
            Objects.requireNonNull(row.getObject(5, LocalDate.class)),
            Category.read(row.getString(6)),
            row.getInt(7),
            row.getInt(8),
            row.getString(9)),
        row.getString(10),
        published == null ? null : published.toInstant(),
        row.getLong(12),
        row.getLong(13),
        row.getLong(14));
  }

  /** What it is called. */
  public String title() {
    return details.title();
  }

  /** How far it is. */
  public Standing standing() {
    if (isPublished()) {
      return Standing.PUBLISHED;
    }
    if (all == 0) {
      return Standing.DRAFTED;
    }
    return undecided > 0 ? Standing.NOMINATING : Standing.DECIDED;
  }

  /** Whether it can be published. */
  public boolean isReady() {
    return standing() == Standing.DECIDED && chosen > 0;
  }

  /** Whether it is published, and changes no more. */
  public boolean isPublished() {
    return publishedAt != null;
  }
}
