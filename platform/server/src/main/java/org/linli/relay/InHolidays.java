package org.linli.relay;

/** What becomes of a week in which its holder has holidays. */
enum InHolidays {
  /** It waits for somebody else. */
  OPEN,
  /** The project pauses. */
  PAUSED
}
