package org.linli.space;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When a space is open to volunteer service: in every week, and on the days that are unlike it.
 *
 * @param weekly by weekday
 * @param changed by day
 */
record FreeTime(Map<DayOfWeek, List<Span>> weekly, Map<LocalDate, ChangedDay> changed) {

  /** So many days are looked through for what is free. */
  static final int DAYS_AHEAD = 60;

  FreeTime {
    weekly = Map.copyOf(weekly);
    changed = Map.copyOf(changed);
  }

  /** A part of a day that is free. */
  record Next(LocalDate day, Span span) {}

  List<Span> open(LocalDate day) {
    ChangedDay other = changed.get(day);
    return other == null ? weekly.getOrDefault(day.getDayOfWeek(), List.of()) : other.open();
  }

  /** What is open on a day and not taken. */
  List<Span> free(LocalDate day, List<Span> taken) {
    return open(day).stream().flatMap(span -> span.without(taken).stream()).toList();
  }

  boolean isOpen(LocalDate day, Span span) {
    return open(day).stream().anyMatch(one -> one.contains(span));
  }

  /**
   * The next part that is free for so long, from a moment on.
   *
   * @param minute nothing on the first day begins before it
   * @param taken by day
   */
  Optional<Next> next(LocalDate from, int minute, int minutes, Map<LocalDate, List<Span>> taken) {
    for (int days = 0; days < DAYS_AHEAD; days++) {
      LocalDate day = from.plusDays(days);
      int earliest = days == 0 ? minute : 0;
      for (Span span : free(day, taken.getOrDefault(day, List.of()))) {
        int begins = Math.max(span.from(), earliest);
        if (begins + minutes <= span.to()) {
          return Optional.of(new Next(day, new Span(begins, begins + minutes)));
        }
      }
    }
    return Optional.empty();
  }

  /** How many minutes it was open between two days, both included. */
  long minutes(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1))
        .flatMap(day -> open(day).stream())
        .mapToLong(Span::minutes)
        .sum();
  }
}
