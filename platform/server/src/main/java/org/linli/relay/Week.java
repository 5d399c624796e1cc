package org.linli.relay;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.linli.api.Form;
import org.linli.api.Problem;

/** Weeks begin on Monday and are named by it. */
final class Week {

  static final int DAYS = 7;

  private Week() {}

  /** The Monday of the week that a day lies in. */
  static LocalDate of(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static LocalDate after(LocalDate monday, int weeks) {
    return monday.plusDays((long) DAYS * weeks);
  }

  static LocalDate sunday(LocalDate monday) {
    return monday.plusDays(DAYS - 1L);
  }

  /** The week that a form is about. */
  static LocalDate read(Form form) {
    return of(form.day("week").orElseThrow(Problem::notFound));
  }
}
