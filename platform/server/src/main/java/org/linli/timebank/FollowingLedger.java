package org.linli.timebank;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.hours.LedgerLine;
import org.linli.hours.LedgerWatcher;

/**
 * Fills purses with what the ledger of hours credits, and takes out what it takes back, in the
 * ledger's own transaction and behind the volunteers' locks that it holds.
 */
@Singleton
final class FollowingLedger implements LedgerWatcher {

  private final TimeBook book;

  FollowingLedger(TimeBook book) {
    this.book = book;
  }

  @Override
  public void added(List<LedgerLine> lines) {
    book.add(lines.stream().filter(line -> line.minutes() != 0).map(NewMove::of).toList());
  }
}
