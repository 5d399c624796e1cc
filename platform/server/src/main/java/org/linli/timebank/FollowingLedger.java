package org.linli.timebank;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.hours.LedgerLine;
import org.linli.hours.LedgerWatcher;

/**
 * Fills purses with what the ledger of hours credits, and takes out what it takes back, in the
 * ledger's own transaction and behind the volunteers' locks that it holds.
 *
 * <p>A transfer of records to another tenant moves no minutes of the time bank. What somebody
 * earned here is given by people here and is spent here, as before; there the transferred service
 * fills no purse. So no minute can be spent twice, whatever of it was spent already.
 */
@Singleton
final class FollowingLedger implements LedgerWatcher {

  private final TimeBook book;

  FollowingLedger(TimeBook book) {
    this.book = book;
  }

  @Override
  public void added(List<LedgerLine> lines) {
    book.add(
        lines.stream()
            .filter(line -> line.minutes() != 0 && !line.transferred())
            .map(NewMove::of)
            .toList());
  }
}
