package org.linli.timebank;

/** Why minutes go from one account to another. Rows keep the names. */
enum Move {
  /** The ledger of hours credits service. */
  EARNED(TimeAccount.SERVED, TimeAccount.PURSE),
  /** The ledger takes service back. */
  TAKEN_BACK(TimeAccount.PURSE, TimeAccount.SERVED),
  /** Something was redeemed. */
  REDEEMED(TimeAccount.PURSE, TimeAccount.HELD),
  /** It was handed over. */
  HANDED_OVER(TimeAccount.HELD, TimeAccount.SPENT),
  /** It won't be handed over. */
  REFUNDED(TimeAccount.HELD, TimeAccount.PURSE),
  /** Nobody came for it in time. */
  EXPIRED(TimeAccount.HELD, TimeAccount.PURSE),
  /** Nobody spent the minutes in time. */
  LAPSED(TimeAccount.PURSE, TimeAccount.LAPSED);

  private final TimeAccount from;
  private final TimeAccount to;

  Move(TimeAccount from, TimeAccount to) {
    this.from = from;
    this.to = to;
  }

  TimeAccount from() {
    return from;
  }

  TimeAccount to() {
    return to;
  }

  /** Whether the purse gets more by it. */
  boolean fills() {
    return to == TimeAccount.PURSE;
  }

  /** Whether the purse is touched by it. */
  boolean touchesPurse() {
    return from == TimeAccount.PURSE || to == TimeAccount.PURSE;
  }
}
