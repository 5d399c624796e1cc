package org.linli.attendance;

/** What was noted of someone. */
enum Noted {
  /** They came in. */
  ARRIVED,
  /** They had come in a moment ago already. */
  ALREADY_HERE,
  /** They left, and their hours stand in the ledger. */
  POSTED,
  /** They left, and their hours wait for a second person. */
  WAITS,
  /** They had left already. */
  ALREADY_LEFT
}
