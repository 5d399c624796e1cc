package org.linli.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.linli.tenant.Time;

/**
 * Sessions that repeat: on some days of the week, from one day until another, at the same time.
 *
 * @param first the first day on which there may be one
 * @param last the last day, at most a year later
 * @param weekdays the days of the week; none for every day
 * @param from when each begins
 * @param to when each ends, on the same day
 */
record SessionPattern(
    LocalDate first, LocalDate last, Set<DayOfWeek> weekdays, LocalTime from, LocalTime to) {

  /** More are not made at once. */
  static final int MOST = 60;

  SessionPattern {
    weekdays = Set.copyOf(weekdays);
  }

  /** The days on which there is one. */
  List<LocalDate> days() {
    return first
        .datesUntil(last.plusDays(1))
        .filter(day -> weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
        .limit(MOST + 1L)
        .toList();
  }

  /** All of them at one place. */
  List<NewSession> at(String place, String meetingPoint, int capacity) {
    return days().stream()
        .map(
            day ->
                new NewSession(
                    place,
                    meetingPoint,
                    day.atTime(from).atZone(Time.ZONE).toInstant(),
                    day.atTime(to).atZone(Time.ZONE).toInstant(),
                    capacity))
        .toList();
  }
}
