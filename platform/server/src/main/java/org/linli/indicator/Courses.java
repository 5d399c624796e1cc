package org.linli.indicator;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Indicator;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorUnit;
import org.linli.api.IndicatorValue;
import org.linli.api.Message;
import org.linli.web.template.Messages;

/**
 * How an indicator went over past years, and over past quarters where its figure of any day is
 * known: as a line and as a table, each point with what it is divided by and its day.
 */
@Singleton
class Courses {

  private static final int YEARS = 5;
  private static final int QUARTERS = 8;
  private static final int MONTHS = 3;

  private final ComputingIndicators computing;
  private final Messages messages;

  Courses(ComputingIndicators computing, Messages messages) {
    this.computing = computing;
    this.messages = messages;
  }

  /**
   * A point of it.
   *
   * @param name its period in words
   * @param summary what all units say together
   * @param figure the figure of the only unit; null without data, and for many units
   * @param state how that stands
   */
  record Row(
      Message name,
      Summary summary,
      IndicatorValue.@Nullable Figure figure,
      IndicatorState state) {}

  /**
   * A line with its table.
   *
   * @param heading what it shows
   * @param hint how it is to be read
   * @param chart an SVG
   * @param rows the oldest first
   */
  record Course(Message heading, Message hint, String chart, List<Row> rows) {}

  /** The points of it; those of years first. */
  record Points(List<ComputingIndicators.Point> years, List<ComputingIndicators.Point> quarters) {}

  Points points(Indicator indicator, IndicatorPeriod period, List<IndicatorUnit> units) {
    List<IndicatorPeriod> years = years(period);
    List<IndicatorPeriod> quarters =
        indicator.pace() == Indicator.Pace.QUARTERS ? quarters(period) : List.of();
    List<ComputingIndicators.Point> all =
        computing.course(
            indicator, Stream.of(years, quarters).flatMap(List::stream).distinct().toList(), units);
    return new Points(among(all, years), among(all, quarters));
  }

  private static List<ComputingIndicators.Point> among(
      List<ComputingIndicators.Point> all, List<IndicatorPeriod> some) {
    Map<IndicatorPeriod, ComputingIndicators.Point> by =
        all.stream().collect(Collectors.toMap(ComputingIndicators.Point::period, point -> point));
    return some.stream().map(by::get).toList();
  }

  /** The course of one unit, or of many together. */
  List<Course> of(
      Indicator indicator, IndicatorPeriod period, List<IndicatorUnit> units, boolean isOne) {
    Points points = points(indicator, period, units);
    List<Course> all = new ArrayList<>();
    if (!points.quarters().isEmpty()) {
      all.add(
          course(
              indicator,
              "indicator.quarters",
              points.quarters().stream().map(point -> row(indicator, point, true, isOne)).toList(),
              points.quarters().stream().map(Courses::ofQuarter).toList(),
              isOne));
    }
    all.add(
        course(
            indicator,
            "indicator.course",
            points.years().stream().map(point -> row(indicator, point, false, isOne)).toList(),
            points.years().stream().map(point -> "" + point.period().year()).toList(),
            isOne));
    return all;
  }

  private Course course(
      Indicator indicator, String key, List<Row> rows, List<String> labels, boolean isOne) {
    List<Chart.Point> points =
        IntStream.range(0, rows.size())
            .mapToObj(i -> point(labels.get(i), rows.get(i), isOne))
            .toList();
    return new Course(
        Message.of(key),
        Message.of(key + ".hint"),
        Chart.line(points, isOne ? indicator.atLeast() : null, messages.say(key)),
        rows);
  }

  private static Chart.Point point(String label, Row row, boolean isOne) {
    IndicatorValue.Figure figure = row.figure();
    return new Chart.Point(
        label, isOne ? figure == null ? null : figure.value() : row.summary().value());
  }

  private static String ofQuarter(ComputingIndicators.Point point) {
    return "%02d-%02d".formatted(point.period().year() % 100, point.period().quarter() * MONTHS);
  }

  private static Row row(
      Indicator indicator, ComputingIndicators.Point point, boolean isQuarter, boolean isOne) {
    IndicatorPeriod period = point.period();
    Message name =
        isQuarter
            ? Message.of("indicator.quarter.is", "" + period.year(), "" + period.quarter())
            : Message.of("indicator.year.is", "" + period.year());
    IndicatorValue value = isOne ? point.values().getFirst() : null;
    return new Row(
        name,
        point.summary(),
        value instanceof IndicatorValue.Figure figure ? figure : null,
        value == null ? IndicatorState.FIGURE : IndicatorState.of(indicator, value));
  }

  /** The last years, that of the period as far as it goes. */
  static List<IndicatorPeriod> years(IndicatorPeriod period) {
    return IntStream.rangeClosed(period.year() - YEARS + 1, period.year())
        .mapToObj(year -> IndicatorPeriod.of(year, period.asOf()))
        .toList();
  }

  /** The last quarters, the last as far as it goes. */
  static List<IndicatorPeriod> quarters(IndicatorPeriod period) {
    YearMonth last = YearMonth.of(period.year(), period.quarter() * MONTHS);
    return IntStream.range(0, QUARTERS)
        .mapToObj(i -> last.minusMonths((long) MONTHS * (QUARTERS - 1 - i)).atEndOfMonth())
        .map(end -> end.isAfter(period.asOf()) ? period.asOf() : end)
        .map(Courses::until)
        .toList();
  }

  private static IndicatorPeriod until(LocalDate day) {
    return new IndicatorPeriod(day.getYear(), day);
  }
}
