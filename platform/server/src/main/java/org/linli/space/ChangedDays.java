package org.linli.space;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.linli.api.Form;

/** Reads what was typed of a day that isn't like its weekday. */
final class ChangedDays {

  private ChangedDays() {}

  /** The day; empty, and said beside the fields, when something is wrong. */
  static Optional<ChangedDay> read(Form form) {
    if (form.text("day").isEmpty()) {
      form.reject("day", "form.required");
    }
    LocalDate day = form.day("day").orElse(LocalDate.EPOCH);
    Optional<List<Span>> hours = Span.read(form.text("hours", 100));
    if (hours.isEmpty()) {
      form.reject("hours", "space.refused.hours");
    }
    String reason = form.required("why", 100);
    return form.isValid()
        ? Optional.of(new ChangedDay(day, hours.orElseThrow(), reason))
        : Optional.empty();
  }
}
