package org.linli.duty;

import java.time.LocalDate;
import java.util.List;

/**
 * A week at a station, day by day.
 *
 * @param monday its first day
 */
record Roster(LocalDate monday, List<Day> days) {

  Roster {
    days = List.copyOf(days);
  }

  /** Its last day. */
  public LocalDate sunday() {
    return monday.plusDays(6);
  }

  /** The Monday before. */
  public LocalDate before() {
    return monday.minusWeeks(1);
  }

  /** The Monday after. */
  public LocalDate after() {
    return monday.plusWeeks(1);
  }

  /** Whether there is no shift in it. */
  public boolean isEmpty() {
    return days.stream().allMatch(day -> day.lines().isEmpty());
  }

  /**
   * A day with its shifts.
   *
   * @param today whether it is today
   */
  record Day(LocalDate day, boolean today, List<Line> lines) {

    /** The name of its weekday. */
    public String weekday() {
      return day.getDayOfWeek().name();
    }
  }

  /**
   * A shift with its people.
   *
   * @param state OWN_STAFF, CALLED_OFF, COVERED, SHORT or EMPTY
   * @param over whether it has ended
   */
  record Line(Shift shift, List<Person> people, List<Absent> absent, String state, boolean over) {}

  /**
   * Someone who has a shift.
   *
   * @param state COMING before the end, then CAME or NO_SHOW
   */
  record Person(long volunteer, String name, String number, String state) {}

  /**
   * Someone who asked for leave.
   *
   * @param standIn the name of who stands in; empty while nobody does
   */
  record Absent(String name, String reason, String standIn) {}
}
