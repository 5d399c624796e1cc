package org.linli.web;

import java.time.LocalDate;
import org.linli.api.Form;

/** Reads a day on which something began or ended. */
public final class DayOnRecord {

  /** Nothing that is registered is older than the country. */
  private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

  private DayOnRecord() {}

  /** A day that must be given; what is wrong with it then stands beside the field. */
  public static LocalDate read(Form form, String field) {
    if (form.text(field).isEmpty()) {
      form.reject(field, "form.required");
    }
    LocalDate day = form.day(field).orElse(EARLIEST);
    if (day.isBefore(EARLIEST)) {
      form.reject(field, "form.notADay");
    }
    return day;
  }
}
