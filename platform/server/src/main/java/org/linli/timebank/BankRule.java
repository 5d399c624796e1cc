package org.linli.timebank;

import org.jspecify.annotations.Nullable;

/**
 * What a tenant chose for its time bank.
 *
 * @param collectDays for how many days what was redeemed is kept ready
 * @param lapseMonths after how many months minutes that nobody spent lapse; null for never
 */
record BankRule(int collectDays, @Nullable Integer lapseMonths) {

  static final int MOST_DAYS = 180;
  static final int LEAST_MONTHS = 6;
  static final int MOST_MONTHS = 240;

  /** The platform's own: half a month to come for it, and minutes never lapse. */
  static final BankRule OWN = new BankRule(15, null);
}
