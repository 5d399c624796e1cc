package org.linli.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.api.Form;

/** Reads what was typed about one session, or about many that repeat. */
final class SessionForm {

  static final int MOST_PEOPLE = 10_000;
  private static final int LONGEST_DAYS = 366;

  private SessionForm() {}

  /** The sessions that were asked for; empty if something is wrong. */
  static Optional<List<NewSession>> sessions(Form form) {
    if (form.text("day").isEmpty()) {
      form.reject("day", "form.required");
    }
    Optional<LocalDate> first = form.day("day");
    Optional<LocalTime> from = time(form, "from");
    Optional<LocalTime> to = time(form, "to");
    LocalDate last = form.day("until").or(() -> first).orElse(LocalDate.EPOCH);
    Place place = place(form);
    if (first.isPresent()
        && (last.isBefore(first.get()) || last.isAfter(first.get().plusDays(LONGEST_DAYS)))) {
      form.reject("until", "activity.until.wrong");
    }
    if (!form.isValid() || first.isEmpty() || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    SessionPattern pattern =
        new SessionPattern(first.get(), last, weekdays(form), from.get(), to.get());
    return Optional.of(pattern.at(place.name(), place.meetingPoint(), place.capacity()));
  }

  /** Where it is, and for how many. */
  record Place(String name, String meetingPoint, int capacity) {}

  static Place place(Form form) {
    if (form.text("capacity").isEmpty()) {
      form.reject("capacity", "form.required");
    }
    return new Place(
        form.required("place", 100),
        form.text("meetingPoint", 100),
        form.whole("capacity", 1, MOST_PEOPLE).map(Long::intValue).orElse(1));
  }

  static Form show(Session session) {
    return Form.empty()
        .put("place", session.facts().place())
        .put("meetingPoint", session.facts().meetingPoint())
        .put("capacity", session.capacity());
  }

  /** Days of the week; where the sessions don't repeat they don't matter. */
  private static Set<DayOfWeek> weekdays(Form form) {
    Set<DayOfWeek> chosen = EnumSet.noneOf(DayOfWeek.class);
    if (!form.text("until").isEmpty()) {
      for (DayOfWeek day : DayOfWeek.values()) {
        if (form.all("weekdays").contains(day.name())) {
          chosen.add(day);
        }
      }
    }
    return chosen;
  }

  private static Optional<LocalTime> time(Form form, String field) {
    String typed = form.required(field, 5);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed));
    } catch (DateTimeParseException e) {
      form.reject(field, "activity.time.wrong");
      return Optional.empty();
    }
  }
}
