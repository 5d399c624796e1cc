package org.linli.space;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week of a space, day by day: who has it, and what is free.
 *
 * @param monday its first day
 */
record SpaceWeek(LocalDate monday, List<Day> days) {

  SpaceWeek {
    days = List.copyOf(days);
  }

  /**
   * A part of a day: a booking's, or one that is free.
   *
   * @param booking whose it is; null where it is free
   */
  record Piece(Span span, @Nullable Booking booking) {}

  /**
   * A day.
   *
   * @param why why it isn't like its weekday; empty if it is
   * @param isOver whether nothing of it can be booked any more
   */
  record Day(LocalDate date, String why, boolean isOver, List<Piece> pieces) {

    /** Which day of the week it is, from 1 for Monday. */
    public int weekday() {
      return date.getDayOfWeek().getValue();
    }
  }

  /** The week that a day lies in. */
  static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  static SpaceWeek of(LocalDate monday, FreeTime time, List<Booking> held, LocalDate today) {
    return new SpaceWeek(
        monday,
        monday
            .datesUntil(monday.plusDays(7))
            .map(day -> day(day, time, held, day.isBefore(today)))
            .toList());
  }

  private static Day day(LocalDate date, FreeTime time, List<Booking> held, boolean over) {
    List<Booking> that = held.stream().filter(one -> one.day().equals(date)).toList();
    List<Piece> pieces = new ArrayList<>();
    that.forEach(one -> pieces.add(new Piece(one.span(), one)));
    time.free(date, that.stream().map(Booking::span).toList())
        .forEach(span -> pieces.add(new Piece(span, null)));
    pieces.sort(Comparator.comparingInt(piece -> piece.span().from()));
    ChangedDay changed = time.changed().get(date);
    return new Day(date, changed == null ? "" : changed.reason(), over, List.copyOf(pieces));
  }

  /** The Monday before. */
  public LocalDate before() {
    return monday.minusWeeks(1);
  }

  /** The Monday after. */
  public LocalDate after() {
    return monday.plusWeeks(1);
  }

  /** Its last day. */
  public LocalDate sunday() {
    return monday.plusDays(6);
  }
}
