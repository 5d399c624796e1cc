package org.linli.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Which days people work.
 *
 * @param exceptions the days that aren't what their weekday says, and whether people work on them
 */
public record WorkingDays(Map<LocalDate, Boolean> exceptions) {

  /** Keeps its own copy. */
  public WorkingDays {
    exceptions = Map.copyOf(exceptions);
  }

  /** Whether people work on a day. */
  public boolean isWorking(LocalDate day) {
    Boolean works = exceptions.get(day);
    return works != null
        ? works
        : day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** The last of so many working days after a day; the day itself doesn't count. */
  public LocalDate after(LocalDate day, int count) {
    return walk(day, count, 1);
  }

  /** The last day whose so many working days are over when a day begins. */
  public LocalDate lastOver(LocalDate when, int count) {
    return walk(when, count, -1).minusDays(1);
  }

  private LocalDate walk(LocalDate from, int count, int step) {
    LocalDate day = from;
    for (int left = count; left > 0; ) {
      day = day.plusDays(step);
      if (isWorking(day)) {
        left--;
      }
    }
    return day;
  }
}
