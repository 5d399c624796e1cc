package org.linli.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Entries drawn at random.
 *
 * @param prefix the part of the tenant, as the beginning of its communities' paths
 * @param seed with it the draw can be repeated
 * @param lastEntry the ledger as far as this entry
 * @param entries how many entries could be drawn
 */
record SpotCheck(
    long id,
    String prefix,
    LocalDate from,
    LocalDate until,
    int wanted,
    String seed,
    long lastEntry,
    long entries,
    long drawnBy,
    Instant drawnAt,
    @Nullable Instant publishedAt,
    int drawn,
    int right,
    int wrong,
    int unclear) {

  static final String COLUMNS =
      "s.id, s.prefix, s.from_on, s.until_on, s.wanted, s.seed, s.last_entry, s.entries,"
          + " s.drawn_by, s.drawn_at, s.published_at, "
          + counted("")
          + ", "
          + counted(" AND i.result = 'RIGHT'")
          + ", "
          + counted(" AND i.result = 'WRONG'")
          + ", "
          + counted(" AND i.result = 'UNCLEAR'");

  static final String FROM = " FROM spot_check s";

  /** What was found of an entry. */
  enum Result {
    RIGHT,
    WRONG,
    UNCLEAR
  }

  /**
   * An entry that was drawn.
   *
   * @param place its place in the draw, from 1
   * @param checker who is to check it; null if anybody may who had no part in it
   */
  record Item(
      long id,
      long spotCheck,
      int place,
      long entry,
      long community,
      @Nullable Long checker,
      @Nullable Result result,
      String words) {}

  /** How many wait to be checked. */
  public int left() {
    return drawn - right - wrong - unclear;
  }

  /** Whether anybody may read the result. */
  public boolean isPublished() {
    return publishedAt != null;
  }

  /** How many in a hundred were right, never rounded up: with one wrong it is not 100. */
  public int percent() {
    return drawn == 0 ? 0 : (int) (right * 100L / drawn);
  }

  private static String counted(String which) {
    return "(SELECT COUNT(*) FROM spot_check_item i WHERE i.spot_check_id = s.id" + which + ")";
  }

  static SpotCheck read(ResultSet row) throws SQLException {
    Timestamp published = row.getTimestamp(11);
    return new SpotCheck(
        row.getLong(1),
        row.getString(2),
        Objects.requireNonNull(row.getObject(3, LocalDate.class)),
        Objects.requireNonNull(row.getObject(4, LocalDate.class)),
        row.getInt(5),
        row.getString(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getTimestamp(10).toInstant(),
        published == null ? null : published.toInstant(),
        row.getInt(12),
        row.getInt(13),
        row.getInt(14),
        row.getInt(15));
  }
}
