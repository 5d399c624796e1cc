package org.linli.timebank;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.hours.LedgerLine;

/**
 * A row that is to be added to the book.
 *
 * @param key the same row is added once
 * @param day the day of service; for all else the day it is booked
 */
record NewMove(
    String key,
    long volunteer,
    Move move,
    int minutes,
    @Nullable Long ledgerEntry,
    @Nullable Long redemption,
    LocalDate day,
    long by) {

  /** What an entry of the ledger means for the purse. */
  static NewMove of(LedgerLine line) {
    return new NewMove(
        "ledger-" + line.entry(),
        line.volunteer(),
        line.minutes() > 0 ? Move.EARNED : Move.TAKEN_BACK,
        Math.abs(line.minutes()),
        line.entry(),
        null,
        line.servedOn(),
        0);
  }

  /** What becomes of a redemption: each of it once. */
  static NewMove of(Redemption redemption, Move move, LocalDate day, long by) {
    return new NewMove(
        move.name() + "-" + redemption.id(),
        redemption.volunteer(),
        move,
        redemption.price(),
        null,
        redemption.id(),
        day,
        by);
  }

  /** Minutes that nobody spent in time. */
  static NewMove lapsed(long volunteer, int minutes, LocalDate day) {
    return new NewMove(
        Move.LAPSED.name() + "-" + UUID.randomUUID(),
        volunteer,
        Move.LAPSED,
        minutes,
        null,
        null,
        day,
        0);
  }
}
