package org.linli.academy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A guideline with one of its versions.
 *
 * @param version the version's id, which its file belongs to; 0 as long as there is none
 * @param number the version's number, from 1; 0 as long as there is none
 * @param isWithdrawn whether it is in force no more
 */
record Guideline(
    long id,
    String title,
    long version,
    int number,
    @Nullable Instant publishedAt,
    boolean isWithdrawn) {

  static final String SELECT =
      "SELECT g.id, g.title, v.id, v.number, v.published_at, g.withdrawn_on IS NOT NULL"
          + " FROM guideline g LEFT JOIN guideline_version v ON v.guideline_id = g.id WHERE ";

  static Guideline read(ResultSet row) throws SQLException {
    Timestamp published = row.getTimestamp(5);
    return new Guideline(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        row.getInt(4),
        published == null ? null : published.toInstant(),
        row.getBoolean(6));
  }
}
