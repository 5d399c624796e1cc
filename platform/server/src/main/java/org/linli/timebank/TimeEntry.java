package org.linli.timebank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the book.
 *
 * @param day the day of service; for all else the day it was booked
 * @param title what was redeemed; null for what was served or lapsed
 */
record TimeEntry(
    long id,
    Move move,
    int minutes,
    @Nullable Long ledgerEntry,
    @Nullable Long redemption,
    LocalDate day,
    Instant bookedAt,
    @Nullable String title) {

  static final String SELECT =
      "SELECT e.id, e.kind, e.minutes, e.ledger_entry_id, e.redemption_id, e.day_on, e.booked_at,"
          + " o.title FROM time_entry e LEFT JOIN redemption r ON r.id = e.redemption_id"
          + " LEFT JOIN time_offer o ON o.id = r.offer_id WHERE ";

  static TimeEntry read(ResultSet row) throws SQLException {
    return new TimeEntry(
        row.getLong(1),
        Move.valueOf(row.getString(2)),
        row.getInt(3),
        row.getObject(4, Long.class),
        row.getObject(5, Long.class),
        Objects.requireNonNull(row.getObject(6, LocalDate.class)),
        row.getTimestamp(7).toInstant(),
        row.getString(8));
  }

  /** Whether the purse got more. */
  public boolean isIncome() {
    return move.fills();
  }

  /** By how much the purse changed. */
  public int change() {
    if (!move.touchesPurse()) {
      return 0;
    }
    return move.fills() ? minutes : -minutes;
  }
}
