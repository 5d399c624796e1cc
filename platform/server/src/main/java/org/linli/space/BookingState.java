package org.linli.space;

/** Where a booking stands. */
enum BookingState {
  /** It waits for somebody to say yes; the time is kept meanwhile. */
  ASKED,
  BOOKED,
  REFUSED,
  CANCELLED;

  /** Whether nobody else can have that time. */
  boolean holds() {
    return this == ASKED || this == BOOKED;
  }
}
