package org.linli.oversight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.tenant.Time;

/** Times of a day as people type them: 09:30. */
final class DayTimes {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final int LONGEST = 5;

  private DayTimes() {}

  /**
   * From when to when, on a day; an evening's service may end after midnight.
   *
   * @param from when it began
   * @param to when it ended
   */
  record Span(Instant from, Instant to) {}

  /** Reads the fields {@code from} and {@code to}; empty if one is wrong, which the form says. */
  static Optional<Span> read(Form form, LocalDate day) {
    Optional<Instant> from = moment(form, "from", day);
    Optional<Instant> to = moment(form, "to", day);
    return from.flatMap(
        begin ->
            to.map(
                end -> new Span(begin, end.isAfter(begin) ? end : end.plus(Duration.ofDays(1)))));
  }

  /** As it is typed. */
  static String clock(Instant moment) {
    return CLOCK.format(moment.atZone(Time.ZONE));
  }

  private static Optional<Instant> moment(Form form, String field, LocalDate day) {
    String typed = form.required(field, LONGEST);
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(day.atTime(LocalTime.parse(typed)).atZone(Time.ZONE).toInstant());
    } catch (DateTimeParseException e) {
      form.reject(field, "hours.time.wrong");
      return Optional.empty();
    }
  }
}
