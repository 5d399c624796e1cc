package org.linli.timebank;

/**
 * What someone has.
 *
 * @param minutes what the purse holds; below zero where the ledger took back what was spent
 * @param held what was redeemed and waits to be handed over
 */
record Purse(long minutes, long held) {

  static final Purse EMPTY = new Purse(0, 0);

  /** What can be spent. */
  public long balance() {
    return Math.max(0, minutes);
  }

  /** What is to be served before anything can be redeemed again. */
  public long debt() {
    return Math.max(0, -minutes);
  }
}
