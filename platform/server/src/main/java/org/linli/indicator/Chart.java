package org.linli.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a few points as SVG, to stand in a page: its axis begins at zero, it is labelled
 * directly, the target dashed, the year before faint, a gap where nothing is known; it prints in
 * black and white. The table beside it says the same.
 */
final class Chart {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 150;
  private static final int LEFT = 28;
  private static final int TOP = 26;
  private static final int BOTTOM = 122;

  /** Words that are longer would touch those of the next of twelve months. */
  private static final int SHORT = 3;

  private final double least;
  private final double most;
  private final StringBuilder drawn = new StringBuilder();

  private Chart(List<Point> points, @Nullable BigDecimal target) {
    this.most = Math.max(1, edge(points, target, 1));
    this.least = Math.min(0, -edge(points, target, -1));
  }

  /**
   * A point.
   *
   * @param label what stands below it
   * @param value null where nothing is known
   */
  record Point(String label, @Nullable BigDecimal value) {}

  /** Draws them. The label says what it is, for those who don't see it; all texts are our own. */
  static String line(List<Point> points, @Nullable BigDecimal target, String label) {
    Chart chart = new Chart(points, target);
    chart.axis();
    if (target != null) {
      chart.level("chart-target", target);
    }
    chart.labels(points);
    chart.path(points, "");
    chart.values(points, false);
    return chart.svg(label);
  }

  /** Draws a year over the year before, which is faint and has no words. */
  static String over(List<Point> now, List<Point> before, String label) {
    Chart chart = new Chart(Stream.of(now, before).flatMap(List::stream).toList(), null);
    chart.axis();
    chart.labels(now);
    chart.path(before, " class=\"chart-before\"");
    chart.path(now, "");
    boolean isLong =
        now.stream()
            .map(Point::value)
            .filter(Objects::nonNull)
            .anyMatch(value -> value.toPlainString().length() > SHORT);
    chart.values(now, isLong);
    return chart.svg(label);
  }

  private void axis() {
    level("chart-axis", BigDecimal.ZERO);
    word(LEFT / 2.0, height(BigDecimal.ZERO) + 4, "chart-label", "0");
  }

  private void level(String kind, BigDecimal value) {
    String at = text(height(value));
    drawn.append(
        "<line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
            .formatted(kind, LEFT, WIDTH - LEFT, at, at));
  }

  private void labels(List<Point> points) {
    for (int i = 0; i < points.size(); i++) {
      word(across(i, points.size()), HEIGHT - 8.0, "chart-label", points.get(i).label());
    }
  }

  private void path(List<Point> points, String kind) {
    StringBuilder path = new StringBuilder();
    boolean isOn = false;
    for (int i = 0; i < points.size(); i++) {
      BigDecimal value = points.get(i).value();
      if (value != null) {
        path.append(isOn ? 'L' : 'M').append(text(across(i, points.size())));
        path.append(' ').append(text(height(value)));
      }
      isOn = value != null;
    }
    drawn.append("<path%s d=\"%s\"/>".formatted(kind, path));
  }

  /** Points with their values; with the highest and the last one's alone where there is no room. */
  private void values(List<Point> points, boolean isNarrow) {
    int highest = -1;
    int last = -1;
    for (int i = 0; i < points.size(); i++) {
      BigDecimal value = points.get(i).value();
      if (value != null) {
        BigDecimal high = highest < 0 ? null : points.get(highest).value();
        highest = high == null || value.compareTo(high) > 0 ? i : highest;
        last = i;
      }
    }
    for (int i = 0; i < points.size(); i++) {
      double x = across(i, points.size());
      BigDecimal value = points.get(i).value();
      if (value == null) {
        word(x, BOTTOM - 4.0, "chart-label", "—");
        continue;
      }
      double y = height(value);
      drawn.append("<circle cx=\"%s\" cy=\"%s\" r=\"3.5\"/>".formatted(text(x), text(y)));
      if (!isNarrow || i == highest || i == last) {
        word(x, y - 8, "chart-value", value.toPlainString());
      }
    }
  }

  private String svg(String label) {
    return "<svg class=\"chart\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\">%s</svg>"
        .formatted(label, WIDTH, HEIGHT, drawn);
  }

  private static double edge(List<Point> points, @Nullable BigDecimal target, int sign) {
    double most =
        points.stream()
            .map(Point::value)
            .filter(Objects::nonNull)
            .mapToDouble(value -> sign * value.doubleValue())
            .max()
            .orElse(0);
    return target == null ? most : Math.max(most, sign * target.doubleValue());
  }

  private static double across(int place, int places) {
    return places == 1 ? WIDTH / 2.0 : LEFT + place * (WIDTH - 2.0 * LEFT) / (places - 1);
  }

  private double height(BigDecimal value) {
    return BOTTOM - (value.doubleValue() - least) / (most - least) * (BOTTOM - TOP);
  }

  private void word(double x, double y, String kind, String word) {
    drawn.append(
        "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>"
            .formatted(kind, text(x), text(y), word));
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
