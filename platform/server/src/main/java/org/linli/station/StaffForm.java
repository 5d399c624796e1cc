package org.linli.station;

import org.linli.api.Form;
import org.linli.web.DayOnRecord;

/** Reads what was typed about someone who works at a station. */
final class StaffForm {

  private StaffForm() {}

  static StaffMember read(Form form) {
    return new StaffMember(
        0,
        form.required("staffName", 30),
        StationForm.phone(form, "staffPhone"),
        form.text("duty", 50),
        form.choice("time", Time.class).orElse(Time.PART) == Time.FULL,
        DayOnRecord.read(form, "staffFrom"),
        null);
  }

  /** How much of their time. */
  enum Time {
    FULL,
    PART
  }
}
