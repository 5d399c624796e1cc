package org.linli.timebank;

/** The accounts that each volunteer has in the book. Together they are always nothing. */
enum TimeAccount {
  /** Where minutes come from: below zero by what the ledger of hours credits. */
  SERVED,
  /** What can be spent. */
  PURSE,
  /** What was redeemed and waits to be handed over. */
  HELD,
  /** What was handed over. */
  SPENT,
  /** What nobody spent in time, where the tenant lets minutes lapse. */
  LAPSED
}
