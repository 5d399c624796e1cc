package org.linli.plugin.beibei;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * How coverage went over the ends of months.
 *
 * @param points the oldest first, the day that was asked for last
 */
record Trend(List<Point> points) {

  static final List<Integer> LENGTHS = List.of(12, 24, 60);

  private static final int LEFT = 44;
  private static final int WIDTH = 580;
  private static final int TOP = 12;
  private static final int HEIGHT = 160;

  Trend {
    points = List.copyOf(points);
  }

  /**
   * One day of it, with where it stands in the drawing.
   *
   * @param x from the left
   * @param y from above
   */
  record Point(LocalDate day, Coverage coverage, int x, int y) {}

  /** So many ends of months before a day, and the day. */
  static Trend of(Territory territory, LocalDate day, int months) {
    List<LocalDate> days = new ArrayList<>();
    YearMonth month = YearMonth.from(day);
    for (int back = months; back > 0; back--) {
      days.add(month.minusMonths(back).atEndOfMonth());
    }
    days.add(day);
    List<Point> points = new ArrayList<>();
    for (LocalDate one : days) {
      Coverage coverage = territory.on(one);
      int x = LEFT + WIDTH * points.size() / months;
      int part =
          coverage.communities() == 0 ? 0 : HEIGHT * coverage.covered() / coverage.communities();
      points.add(new Point(one, coverage, x, TOP + HEIGHT - part));
    }
    return new Trend(points);
  }

  /** The line, as a polyline of SVG wants it. */
  public String line() {
    return String.join(" ", points.stream().map(point -> point.x() + "," + point.y()).toList());
  }

  /** The newest day first, as the table shows them. */
  public List<Point> newestFirst() {
    return points.reversed();
  }

  public Point first() {
    return points.getFirst();
  }

  public Point last() {
    return points.getLast();
  }
}
