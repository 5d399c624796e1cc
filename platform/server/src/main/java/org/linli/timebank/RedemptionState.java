package org.linli.timebank;

/** How far a redemption is. */
enum RedemptionState {
  /** Is kept ready. */
  WAITING,
  /** Was handed over. */
  HANDED_OVER,
  /** Won't be handed over; the minutes went back. */
  REFUNDED,
  /** Nobody came for it in time; the minutes went back. */
  EXPIRED
}
