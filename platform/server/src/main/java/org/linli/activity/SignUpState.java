package org.linli.activity;

/** What has become of a sign-up. */
public enum SignUpState {
  /** Has a place. */
  CONFIRMED,
  /** Waits for a place. */
  WAITING,
  /** Waited, and has a place for a while: to be confirmed. */
  OFFERED,
  /** Taken back. */
  CANCELLED,
  /** Had a place offered and didn't confirm in time. */
  LAPSED,
  /** Was there without a place: written down when the session was over. */
  WALKED_IN;

  /** Whether the person takes part, or may still. */
  public boolean isActive() {
    return this == CONFIRMED || this == WAITING || this == OFFERED;
  }

  /** Whether it takes one of the session's places. */
  boolean takesPlace() {
    return this == CONFIRMED || this == OFFERED;
  }
}
