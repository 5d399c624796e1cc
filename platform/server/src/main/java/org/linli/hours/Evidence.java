package org.linli.hours;

/** What an entry rests on; the stronger first. */
public enum Evidence {
  /** The codes at the gate, scanned by the volunteer when coming and going. */
  CODE,
  /** The volunteer's own code, scanned at the desk. */
  DESK,
  /** The list that the person in charge ticked. */
  ROSTER,
  /** The volunteer's phone said that it was at the place. */
  GEO,
  /** Written down afterwards: never without a second person. */
  LATE,
  /** Someone put an entry right by hand: no code says what it says now. */
  CORRECTED;

  /** Whether somebody who keeps lists says it, and not the volunteer's own phone. */
  boolean isByKeeper() {
    return this != CODE && this != GEO;
  }
}
