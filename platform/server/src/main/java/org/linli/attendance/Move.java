package org.linli.attendance;

/** What someone does at a session. */
enum Move {
  /** A code was scanned: in, or out for whoever is in. */
  SCAN,
  /** They came. */
  IN,
  /** They left. */
  OUT
}
