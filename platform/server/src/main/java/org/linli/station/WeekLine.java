package org.linli.station;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A weekday with when a station is open on it, as pages list them. */
public record WeekLine(DayOfWeek weekday, List<Span> spans) {

  /** All seven, or none where nobody has said. */
  static List<WeekLine> of(OpeningHours hours) {
    return hours.isKnown()
        ? Arrays.stream(DayOfWeek.values())
            .map(day -> new WeekLine(day, hours.week().getOrDefault(day, List.of())))
            .toList()
        : List.of();
  }

  /** The days that are otherwise, the next one first. */
  static List<SpecialDay> special(OpeningHours hours) {
    return hours.special().values().stream().sorted(Comparator.comparing(SpecialDay::day)).toList();
  }
}
