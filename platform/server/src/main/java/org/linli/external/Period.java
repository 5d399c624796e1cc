package org.linli.external;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.linli.api.Form;
import org.linli.web.DayOnRecord;

/** Days of service, the first and the last of them included. */
record Period(LocalDate from, LocalDate until) {

  /** A period that must be given. */
  static Period read(Form form) {
    LocalDate from = DayOnRecord.read(form, "from");
    LocalDate until = DayOnRecord.read(form, "until");
    if (form.isValid() && until.isBefore(from)) {
      form.reject("until", "external.refused.backwards");
    }
    return new Period(from, until);
  }

  /** The period of an address; the year so far where it says nothing. */
  static Period of(String from, String until, LocalDate today) {
    Period said = new Period(day(from, today.withDayOfYear(1)), day(until, today));
    return said.until.isBefore(said.from) ? new Period(said.from, said.from) : said;
  }

  private static LocalDate day(String typed, LocalDate otherwise) {
    try {
      return typed.isBlank() ? otherwise : LocalDate.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }
}
