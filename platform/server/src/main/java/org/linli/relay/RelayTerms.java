package org.linli.relay;

import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Form;

/**
 * What a relay is like, without who takes part.
 *
 * @param from its first Monday
 * @param until its last Sunday
 * @param block so many weeks in a row are one party's
 */
record RelayTerms(String name, LocalDate from, LocalDate until, int block, InHolidays inHolidays) {

  static final int MOST_WEEKS = 60;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_BLOCK = 30;

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<RelayTerms> read(Form form, LocalDate today) {
    String name = form.required("name", LONGEST_NAME);
    LocalDate from = Week.of(day(form, "from", today));
    LocalDate until = Week.sunday(Week.of(day(form, "until", today)));
    int block = form.whole("block", 1, LONGEST_BLOCK).orElse(1L).intValue();
    InHolidays inHolidays = form.choice("inHolidays", InHolidays.class).orElse(InHolidays.OPEN);
    if (form.isValid() && until.isBefore(from)) {
      form.reject("until", "relay.refused.backwards");
    }
    if (form.isValid() && !until.isBefore(Week.after(from, MOST_WEEKS))) {
      form.reject("until", "relay.refused.tooLong", MOST_WEEKS);
    }
    if (form.isValid() && from.isBefore(today.minusYears(1))) {
      form.reject("from", "relay.refused.tooEarly");
    }
    return form.isValid()
        ? Optional.of(new RelayTerms(name, from, until, block, inHolidays))
        : Optional.empty();
  }

  private static LocalDate day(Form form, String field, LocalDate fallback) {
    if (form.text(field).isEmpty()) {
      form.reject(field, "form.required");
    }
    LocalDate day = form.day(field).orElse(fallback);
    if (day.getYear() < 2000 || day.getYear() > 2100) {
      form.reject(field, "form.notADay");
      return fallback;
    }
    return day;
  }
}
