package org.linli.api;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The time that an {@link Indicator} is about: a calendar year, as far as it has come.
 *
 * @param year the year
 * @param asOf the last day of it that has come, at most its last
 */
public record IndicatorPeriod(int year, LocalDate asOf) {

  /** A year as far as it has come on a day. */
  public static IndicatorPeriod of(int year, LocalDate today) {
    LocalDate last = LocalDate.of(year, 12, 31);
    return new IndicatorPeriod(year, today.isBefore(last) ? today : last);
  }

  /** Its first day. */
  public LocalDate from() {
    return LocalDate.of(year, 1, 1);
  }

  /** The year before, the whole of it. */
  public IndicatorPeriod before() {
    return new IndicatorPeriod(year - 1, LocalDate.of(year - 1, 12, 31));
  }

  /** Its last quarter that has begun, from 1. */
  public int quarter() {
    return (asOf.getMonthValue() + 2) / 3;
  }

  /** How many of its months are over, from 0 to 12. */
  public int monthsOver() {
    if (asOf.getYear() != year) {
      return 0;
    }
    return asOf.equals(YearMonth.from(asOf).atEndOfMonth())
        ? asOf.getMonthValue()
        : asOf.getMonthValue() - 1;
  }
}
