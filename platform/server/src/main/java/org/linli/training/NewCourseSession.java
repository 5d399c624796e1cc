package org.linli.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.tenant.Time;

/**
 * A session to be added to a course.
 *
 * @param trainer the trainer's name; may be empty where one of the pool is named
 * @param trainerId the trainer of the pool, if it is one
 */
record NewCourseSession(
    Instant from, Instant to, String place, String trainer, @Nullable Long trainerId) {

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<NewCourseSession> read(Form form) {
    if (form.text("day").isEmpty()) {
      form.reject("day", "form.required");
    }
    Optional<LocalDate> day = form.day("day");
    Optional<LocalTime> from = time(form, "from");
    Optional<LocalTime> to = time(form, "to");
    String place = form.required("place", 100);
    Long trainerId = form.whole("trainerId", 1, Long.MAX_VALUE).orElse(null);
    String trainer = trainerId == null ? form.required("trainer", 100) : form.text("trainer", 100);
    if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
      form.reject("to", "training.refused.backwards");
    }
    return form.isValid() && day.isPresent() && from.isPresent() && to.isPresent()
        ? Optional.of(
            new NewCourseSession(
                at(day.get(), from.get()), at(day.get(), to.get()), place, trainer, trainerId))
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

  /** The same, held by someone of the pool. */
  NewCourseSession heldBy(String name) {
    return new NewCourseSession(from, to, place, name, trainerId);
  }
}
