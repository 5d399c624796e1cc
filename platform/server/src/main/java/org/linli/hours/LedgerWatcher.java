package org.linli.hours;

import java.util.List;

/**
 * A domain that follows the ledger. A bean; it is told of every entry, corrections and what they
 * take back among them, in the transaction that adds them: what it does stands or falls with them.
 */
public interface LedgerWatcher {

  /** Entries were added. Called once for all that are added together. */
  void added(List<LedgerLine> lines);
}
