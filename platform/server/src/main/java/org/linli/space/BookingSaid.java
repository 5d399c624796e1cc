package org.linli.space;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/**
 * Which team wants a space when, and for what.
 *
 * @param session one of the team's own sessions on that day; null for none
 */
record BookingSaid(
    long team, @Nullable Long session, String purpose, int people, LocalDate day, Span span) {

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<BookingSaid> read(Form form) {
    if (form.text("team").isEmpty()) {
      form.reject("team", "form.required");
    }
    long team = form.whole("team", 1, Long.MAX_VALUE).orElse(0L);
    if (form.text("day").isEmpty()) {
      form.reject("day", "form.required");
    }
    LocalDate day = form.day("day").orElse(LocalDate.EPOCH);
    int from = minute(form, "from");
    int to = minute(form, "to");
    if (form.isValid() && from >= to) {
      form.reject("to", "space.refused.backwards");
    }
    String purpose = form.required("purpose", 100);
    if (form.text("people").isEmpty()) {
      form.reject("people", "form.required");
    }
    int people = form.whole("people", 1, SpaceDetails.MOST_PEOPLE).map(Long::intValue).orElse(1);
    Long session = form.whole("session", 1, Long.MAX_VALUE).orElse(null);
    return form.isValid()
        ? Optional.of(new BookingSaid(team, session, purpose, people, day, new Span(from, to)))
        : Optional.empty();
  }

  private static int minute(Form form, String field) {
    String typed = form.required(field, 5);
    Optional<Integer> minute = Span.minute(typed);
    if (minute.isEmpty()) {
      form.reject(field, "space.refused.clock");
    }
    return minute.orElse(0);
  }
}
