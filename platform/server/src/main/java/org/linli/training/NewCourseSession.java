package org.linli.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.tenant.Time;

/** A session to be added to a course. */
record NewCourseSession(Instant from, Instant to, String place, String trainer) {

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<NewCourseSession> read(Form form) {
    if (form.text("day").isEmpty()) {
      form.reject("day", "form.required");
    }
    Optional<LocalDate> day = form.day("day");
    Optional<LocalTime> from = time(form, "from");
    Optional<LocalTime> to = time(form, "to");
    String place = form.required("place", 100);
    String trainer = form.required("trainer", 100);
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      form.reject("to", "training.refused.backwards");
    }
    return form.isValid() && day.isPresent() && from.isPresent() && to.isPresent()
        ? Optional.of(
            new NewCourseSession(
                at(day.get(), from.get()), at(day.get(), to.get()), place, trainer))
        : Optional.empty();
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(Time.ZONE).toInstant();
  }

  private static Optional<LocalTime> time(Form form, String field) {
    String typed = form.required(field, 5);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed));
    } catch (DateTimeParseException e) {
      form.reject(field, "training.refused.time");
      return Optional.empty();
    }
  }
}
