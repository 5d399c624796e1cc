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
  CORRECTED,
  /** It was served and recorded in another tenant, and counts here since it was transferred. */
  TRANSFERRED_IN,
  /** It takes off a person's total what counts in another tenant now; see {@link MovingHours}. */
  TRANSFERRED_OUT;

  /** Whether it is about a transfer, and no service of this tenant's. */
  public boolean isTransfer() {
    return this == TRANSFERRED_IN || this == TRANSFERRED_OUT;
  }

  /** Whether somebody who keeps lists says it, and not the volunteer's own phone. */
  boolean isByKeeper() {
    return this != CODE && this != GEO;
  }
}
