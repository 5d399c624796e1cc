package org.linli.need;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.linli.activity.OpeningSessions;
import org.linli.api.Form;
import org.linli.tenant.Time;

/** Reads when and where a request is to be done, for the session that is opened for it. */
final class SessionWish {

  private static final int MOST_PEOPLE = 500;

  private SessionWish() {}

  /** Empty, and said beside the fields, when something is wrong. */
  static Optional<OpeningSessions.Wanted> read(Form form, ServiceRequest need, long charge) {
    String name = form.required("name", 100);
    form.required("day");
    Optional<LocalDate> day = form.day("day");
    Optional<LocalTime> from = time(form, "from");
    Optional<LocalTime> to = time(form, "to");
    String place = form.required("sessionPlace", 100);
    String risks = form.required("risks", 1000);
    String contact = form.required("publicContact", 100);
    form.required("capacity");
    Optional<Long> capacity = form.whole("capacity", 1, MOST_PEOPLE);
    if (!form.isValid() || day.isEmpty() || from.isEmpty() || to.isEmpty() || capacity.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new OpeningSessions.Wanted(
            need.community(),
            need.team(),
            name,
            need.kind(),
            need.what(),
            risks,
            contact,
            place,
            day.get().atTime(from.get()).atZone(Time.ZONE).toInstant(),
            day.get().atTime(to.get()).atZone(Time.ZONE).toInstant(),
            Math.toIntExact(capacity.get()),
            charge));
  }

  private static Optional<LocalTime> time(Form form, String field) {
    String typed = form.required(field, 5);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed));
    } catch (DateTimeParseException e) {
      form.reject(field, "need.refused.time");
      return Optional.empty();
    }
  }
}
