package org.linli.student;

import java.time.LocalDate;
import java.time.Month;

/** A school year: from the first of September on. */
final class SchoolYear {

  private SchoolYear() {}

  /** The first day of the one that a day lies in. */
  static LocalDate beginning(LocalDate day) {
    LocalDate september = LocalDate.of(day.getYear(), Month.SEPTEMBER, 1);
    return day.isBefore(september) ? september.minusYears(1) : september;
  }
}
