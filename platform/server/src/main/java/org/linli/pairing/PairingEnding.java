package org.linli.pairing;

/** A domain that has things of pairings which end with them. A bean, told in the transaction. */
public interface PairingEnding {

  /**
   * A pairing that was in force was ended.
   *
   * @param reason why, in words
   * @param by the account that ended it
   */
  void ended(Pairing pairing, String reason, long by);
}
