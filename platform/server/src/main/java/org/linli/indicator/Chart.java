package org.linli.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of a few points as SVG, to stand in a page: labelled directly, the target dashed, a gap
 * where nothing is known; it prints in black and white. The table beside it says the same.
 */
final class Chart {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 150;
  private static final int LEFT = 28;
  private static final int TOP = 26;
  private static final int BOTTOM = 122;

  private Chart() {}

  /**
   * A point.
   *
   * @param label what stands below it
   * @param value null where nothing is known
   */
  record Point(String label, @Nullable BigDecimal value) {}

  /** Draws them. The label says what it is, for those who don't see it; all texts are our own. */
  static String line(List<Point> points, @Nullable BigDecimal target, String label) {
    double most = Math.max(1, edge(points, target, 1));
    double least = Math.min(0, -edge(points, target, -1));
    StringBuilder drawn = new StringBuilder();
    if (target != null) {
      double at = height(target, least, most);
      drawn.append(
          "<line class=\"chart-target\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
              .formatted(LEFT, WIDTH - LEFT, text(at), text(at)));
    }
    double step = (WIDTH - 2.0 * LEFT) / Math.max(1, points.size() - 1);
    StringBuilder path = new StringBuilder();
    boolean isOn = false;
    for (int i = 0; i < points.size(); i++) {
      double x = points.size() == 1 ? WIDTH / 2.0 : LEFT + i * step;
      BigDecimal value = points.get(i).value();
      drawn.append(word(x, HEIGHT - 8.0, "chart-label", points.get(i).label()));
      if (value == null) {
        drawn.append(word(x, BOTTOM, "chart-label", "—"));
      } else {
        double y = height(value, least, most);
        path.append(isOn ? 'L' : 'M').append(text(x)).append(' ').append(text(y));
        drawn.append("<circle cx=\"%s\" cy=\"%s\" r=\"3.5\"/>".formatted(text(x), text(y)));
        drawn.append(word(x, y - 8, "chart-value", value.toPlainString()));
      }
      isOn = value != null;
    }
    return "<svg class=\"chart\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\"><path d=\"%s\"/>%s</svg>"
        .formatted(label, WIDTH, HEIGHT, path, drawn);
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

  private static double height(BigDecimal value, double least, double most) {
    return BOTTOM - (value.doubleValue() - least) / (most - least) * (BOTTOM - TOP);
  }

  private static String word(double x, double y, String kind, String word) {
    return "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>"
        .formatted(kind, text(x), text(y), word);
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
