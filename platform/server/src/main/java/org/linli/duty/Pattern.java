package org.linli.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.WorkingDays;
import org.linli.tenant.Time;

/**
 * When a post is served: on a weekday of each week, or once.
 *
 * @param from when a shift begins
 * @param to when it ends, on the same day
 * @param fromOn the first day
 * @param untilOn the last day; null for one without an end, the first day for a single shift
 * @param skipsHolidays whether public holidays are left out
 * @param staff who of the committee's own people; empty for volunteers
 */
record Pattern(
    long id,
    long post,
    DayOfWeek weekday,
    LocalTime from,
    LocalTime to,
    LocalDate fromOn,
    @Nullable LocalDate untilOn,
    boolean skipsHolidays,
    String staff) {

  /** Whether it is one shift only. */
  public boolean isSingle() {
    return fromOn.equals(untilOn);
  }

  boolean lasts(LocalDate today) {
    return untilOn == null || !untilOn.isBefore(today);
  }

  /** The days from one until another, both included, on which there is a shift. */
  List<LocalDate> days(LocalDate first, LocalDate last, WorkingDays calendar) {
    LocalDate begin = fromOn.isAfter(first) ? fromOn : first;
    LocalDate end = untilOn != null && untilOn.isBefore(last) ? untilOn : last;
    return begin.isAfter(end)
        ? List.of()
        : begin
            .datesUntil(end.plusDays(1))
            .filter(day -> day.getDayOfWeek() == weekday)
            .filter(day -> !skipsHolidays || !isHoliday(day, calendar))
            .toList();
  }

  /** A public holiday is a day off that no calendar would have made one: not just a weekend. */
  private static boolean isHoliday(LocalDate day, WorkingDays calendar) {
    return Boolean.FALSE.equals(calendar.exceptions().get(day));
  }

  boolean overlaps(Pattern other) {
    return weekday == other.weekday
        && from.isBefore(other.to)
        && other.from.isBefore(to)
        && (untilOn == null || !other.fromOn.isAfter(untilOn))
        && (other.untilOn == null || !fromOn.isAfter(other.untilOn));
  }

  java.time.Instant begin(LocalDate day) {
    return day.atTime(from).atZone(Time.ZONE).toInstant();
  }

  java.time.Instant end(LocalDate day) {
    return day.atTime(to).atZone(Time.ZONE).toInstant();
  }
}
