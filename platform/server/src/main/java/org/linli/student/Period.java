package org.linli.student;

import java.time.DateTimeException;
import java.time.LocalDate;

/** From one day to another, both included. */
record Period(LocalDate from, LocalDate to) {

  /** What was asked for as far as it makes sense; else this school year until today. */
  static Period of(String from, String to, LocalDate today) {
    LocalDate first = day(from, SchoolYear.beginning(today));
    LocalDate last = day(to, today);
    return last.isBefore(first) ? new Period(last, first) : new Period(first, last);
  }

  private static LocalDate day(String text, LocalDate otherwise) {
    try {
      return text.isEmpty() ? otherwise : LocalDate.parse(text);
    } catch (DateTimeException e) {
      return otherwise;
    }
  }
}
