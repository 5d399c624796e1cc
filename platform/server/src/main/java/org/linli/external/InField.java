package org.linli.external;

/** What we read of theirs. Rows keep the names. */
enum InField {
  RECORD_NUMBER,
  PERSON_NUMBER,
  NAME,
  ID_NUMBER,
  DAY,
  MINUTES,
  HOURS,
  ACTIVITY;

  /** Whether a file without the column that stands for it can't be read. */
  boolean mustStand() {
    return this != ID_NUMBER && this != ACTIVITY;
  }
}
