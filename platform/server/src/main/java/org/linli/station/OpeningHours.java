package org.linli.station;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When a station is open: an ordinary week, and the days that are otherwise. A pure rule: whoever
 * asks says what time it is.
 *
 * @param week a day without spans is missing
 */
record OpeningHours(Map<DayOfWeek, List<Span>> week, Map<LocalDate, SpecialDay> special) {

  static final OpeningHours UNKNOWN = new OpeningHours(Map.of(), Map.of());

  /** How far ahead anybody looks for the next opening. */
  private static final int AHEAD = 21;

  OpeningHours {
    week = Map.copyOf(week);
    special = Map.copyOf(special);
  }

  /** Whether anybody has said when it is open in an ordinary week. */
  boolean isKnown() {
    return !week.isEmpty();
  }

  List<Span> on(LocalDate day) {
    SpecialDay other = special.get(day);
    return other == null ? week.getOrDefault(day.getDayOfWeek(), List.of()) : other.spans();
  }

  /**
   * Whether it is open.
   *
   * @param serves the days on which the station serves at all
   */
  OpenNow at(LocalDateTime now, Predicate<LocalDate> serves) {
    LocalDate today = now.toLocalDate();
    int minute = now.getHour() * 60 + now.getMinute();
    if (serves.test(today)) {
      for (Span span : on(today)) {
        if (span.covers(minute)) {
          return new OpenNow(true, isKnown(), Span.time(span.closes()), null, reason(today));
        }
      }
    }
    return new OpenNow(false, isKnown(), "", next(today, minute, serves), reason(today));
  }

  private String reason(LocalDate day) {
    SpecialDay other = special.get(day);
    return other == null ? "" : other.reason();
  }

  private @Nullable LocalDateTime next(LocalDate today, int minute, Predicate<LocalDate> serves) {
    return today
        .datesUntil(today.plusDays(AHEAD))
        .filter(serves)
        .flatMap(
            day ->
                on(day).stream()
                    .filter(span -> day.isAfter(today) || span.opens() > minute)
                    .map(span -> day.atStartOfDay().plusMinutes(span.opens())))
        .findFirst()
        .orElse(null);
  }
}
