package org.linli.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorValue;

/**
 * How the figures of some units came about month by month, beside the year before: sums of what
 * each unit's figure tells of its months.
 *
 * @param units how many of the units tell of their months this year
 * @param unitsBefore how many did the year before
 * @param months from January to December
 */
record Months(long units, long unitsBefore, List<Month> months) {

  private static final int IN_A_YEAR = 12;

  /**
   * A month.
   *
   * @param number from 1
   * @param count null where the month hasn't begun, or nothing is known of it
   * @param units how many of the units tell of it
   * @param before the same month's of the year before
   * @param unitsBefore how many tell of that one
   */
  record Month(
      int number, @Nullable Long count, long units, @Nullable Long before, long unitsBefore) {}

  /** The months of some units; null where none of their figures tells of months. */
  static @Nullable Months of(List<Valued> all, IndicatorPeriod period) {
    List<List<@Nullable Long>> now = told(all.stream().map(Valued::figure).toList());
    List<List<@Nullable Long>> before = told(all.stream().map(Valued::figureBefore).toList());
    if (now.isEmpty() && before.isEmpty()) {
      return null;
    }
    int begun = period.asOf().getMonthValue();
    return new Months(
        now.size(),
        before.size(),
        IntStream.range(0, IN_A_YEAR)
            .mapToObj(i -> month(i, i < begun ? known(now, i) : List.of(), known(before, i)))
            .toList());
  }

  private static Month month(int place, List<Long> now, List<Long> before) {
    return new Month(place + 1, sum(now), now.size(), sum(before), before.size());
  }

  private static List<List<@Nullable Long>> told(List<IndicatorValue.@Nullable Figure> figures) {
    List<List<@Nullable Long>> told = new ArrayList<>();
    for (IndicatorValue.Figure figure : figures) {
      if (figure != null && !figure.months().isEmpty()) {
        told.add(figure.months());
      }
    }
    return told;
  }

  /** What is known of a month; a unit that says nothing of it isn't one that did nothing. */
  private static List<Long> known(List<List<@Nullable Long>> told, int month) {
    List<Long> known = new ArrayList<>();
    for (List<@Nullable Long> each : told) {
      Long count = each.size() > month ? each.get(month) : null;
      if (count != null) {
        known.add(count);
      }
    }
    return known;
  }

  private static @Nullable Long sum(List<Long> known) {
    return known.isEmpty() ? null : Long.valueOf(known.stream().mapToLong(one -> one).sum());
  }

  /** This year's months as points of a line. */
  List<Chart.Point> points() {
    return months.stream().map(one -> point(one.number(), one.count())).toList();
  }

  /** Those of the year before. */
  List<Chart.Point> pointsBefore() {
    return months.stream().map(one -> point(one.number(), one.before())).toList();
  }

  private static Chart.Point point(int number, @Nullable Long count) {
    return new Chart.Point("" + number, count == null ? null : BigDecimal.valueOf(count));
  }

  /** Whether anything is known of the year before. */
  public boolean hasBefore() {
    return months.stream().map(Month::before).anyMatch(Objects::nonNull);
  }
}
