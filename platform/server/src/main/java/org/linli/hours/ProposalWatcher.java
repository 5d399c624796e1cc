package org.linli.hours;

/**
 * A domain that waits for a second person's answer. A bean; it is told in the transaction in which
 * the answer is given.
 */
public interface ProposalWatcher {

  /** The hours stand in the ledger now, as an entry. */
  void confirmed(long proposal, long entry, long by);

  /** The second person refused, and why. */
  void refused(long proposal, String answer, long by);
}
