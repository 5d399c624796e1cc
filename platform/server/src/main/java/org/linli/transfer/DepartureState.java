package org.linli.transfer;

/** How far a transfer is, where the person goes from. */
public enum DepartureState {
  /** The volunteer asked for it. */
  ASKED,
  /** It was released, and is on its way. */
  RELEASED,
  /** The destination has it, and has not answered. */
  OFFERED,
  /** The volunteer takes it back; whether in time, the destination says. */
  WITHDRAWING,
  /** It counts there now. */
  ACCEPTED,
  /** It was not released. */
  REFUSED,
  /** The destination didn't take it: everything stays as it was. */
  RETURNED,
  /** The volunteer took it back. */
  WITHDRAWN;

  /** Whether it runs. */
  public boolean isRunning() {
    return this == ASKED || isAway() || this == WITHDRAWING;
  }

  /** Whether it waits for the destination. */
  public boolean isAway() {
    return this == RELEASED || this == OFFERED;
  }

  /** Whether the volunteer may take it back. */
  public boolean mayBeWithdrawn() {
    return this == ASKED || isAway();
  }
}
