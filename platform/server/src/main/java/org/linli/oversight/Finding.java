package org.linli.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something in the ledger that looks wrong.
 *
 * @param path where the community lies
 * @param account the account that posted, where it is about one
 * @param amount what the cause counts: entries, attempts, minutes of a day, or people
 * @param entries how many entries are behind it
 * @param words why it is harmless, or why it became a case
 */
record Finding(
    long id,
    Cause cause,
    long community,
    String path,
    @Nullable Long volunteer,
    @Nullable Long account,
    @Nullable Long session,
    @Nullable LocalDate day,
    int amount,
    Instant foundAt,
    State state,
    @Nullable Long lookedBy,
    String words,
    long entries) {

  static final String COLUMNS =
      "f.id, f.cause, f.community_id, c.path, f.volunteer_id, f.account, f.session_id,"
          + " f.found_day, f.amount, f.found_at, f.state, f.looked_by, f.words,"
          + " (SELECT COUNT(*) FROM finding_entry n WHERE n.finding_id = f.id)";

  static final String FROM = " FROM finding f JOIN community c ON c.id = f.community_id";

  /** What has become of it. */
  enum State {
    OPEN,
    HARMLESS,
    CASED
  }

  static Finding read(ResultSet row) throws SQLException {
    return new Finding(
        row.getLong(1),
        Cause.valueOf(row.getString(2)),
        row.getLong(3),
        row.getString(4),
        Appeal.number(row, 5),
        Appeal.number(row, 6),
        Appeal.number(row, 7),
        row.getObject(8, LocalDate.class),
        row.getInt(9),
        row.getTimestamp(10).toInstant(),
        State.valueOf(row.getString(11)),
        Appeal.number(row, 12),
        row.getString(13),
        row.getLong(14));
  }
}
