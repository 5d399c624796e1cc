package org.linli.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger.
 *
 * @param servedOn the day it belongs to
 * @param minutes what is credited; below zero if it takes another back
 * @param reverses the entry that it takes back
 * @param corrects the entry that it stands for
 * @param reversedBy the entry that takes this one back
 * @param postedBy the account
 * @param confirmedBy the second person's account, where one was needed
 */
public record Entry(
    long id,
    UUID key,
    long volunteer,
    Occasion occasion,
    LocalDate servedOn,
    Instant from,
    Instant to,
    int minutes,
    Evidence evidence,
    @Nullable Long reverses,
    @Nullable Long corrects,
    @Nullable Long reversedBy,
    String reason,
    long postedBy,
    @Nullable Long confirmedBy,
    Instant postedAt) {

  static final String COLUMNS =
      "e.id, e.entry_key, e.volunteer_id, e.session_id, e.community_id, e.team_id, e.project_id,"
          + " e.served_on, e.started_at, e.ended_at, e.minutes, e.evidence, e.reverses_id,"
          + " e.corrects_id, r.id, e.reason, e.posted_by, e.confirmed_by, e.posted_at";

  /** The entry that takes it back, if one does, is joined as {@code r}. */
  static final String FROM =
      " FROM ledger_entry e LEFT JOIN ledger_entry r ON r.reverses_id = e.id";

  /** Whether it counts: it takes no other off the total, and none took it back. */
  public boolean stands() {
    return reverses == null && reversedBy == null && evidence != Evidence.TRANSFERRED_OUT;
  }

  /** How it stands, as the words {@code hours.state.*} name it. */
  public String standing() {
    if (evidence == Evidence.TRANSFERRED_OUT) {
      return "transferredOut";
    }
    if (reverses != null) {
      return "reversal";
    }
    if (reversedBy != null) {
      return "reversed";
    }
    return corrects == null ? "stands" : "corrected";
  }

  Served served() {
    return new Served(key, volunteer, from, to);
  }

  static Entry read(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong(1),
        UUID.fromString(row.getString(2)),
        row.getLong(3),
        new Occasion(row.getLong(4), row.getLong(5), number(row, 6), number(row, 7)),
        Objects.requireNonNull(row.getObject(8, LocalDate.class)),
        row.getTimestamp(9).toInstant(),
        row.getTimestamp(10).toInstant(),
        row.getInt(11),
        Evidence.valueOf(row.getString(12)),
        number(row, 13),
        number(row, 14),
        number(row, 15),
        row.getString(16),
        row.getLong(17),
        number(row, 18),
        row.getTimestamp(19).toInstant());
  }

  static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
