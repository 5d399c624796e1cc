package org.linli.oversight;

/** Why something in the ledger looks wrong. */
enum Cause {
  /** Somebody was to be in two places at once; the ledger refused. */
  TWO_PLACES,
  /** More hours on one day than a person serves. */
  IMPOSSIBLE_DAY,
  /** Many entries by hand within minutes, of several sessions. */
  BURST,
  /** Many late entries of one poster on one day. */
  LATE_BULK,
  /** People have hours of a session at which nobody checked in. */
  NO_CHECK_INS,
  /** Who posted or confirmed is who served, or acts for them. */
  OWN_HOURS,
  /** Two people post or confirm each other's hours. */
  MUTUAL,
  /** Service that came from another tenant lies at the time of an entry here. */
  TRANSFER,
  /** A spot check found it. */
  SPOT_CHECK
}
