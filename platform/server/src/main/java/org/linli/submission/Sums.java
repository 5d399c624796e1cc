package org.linli.submission;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.submission.ReceivedTable.Figure;

/**
 * Sums of columns, for each form and over all.
 *
 * @param titles the columns that hold figures, by their id
 * @param each the sums of each form, by its number
 */
record Sums(Map<String, String> titles, Map<Long, Map<String, BigDecimal>> each) {

  static Sums of(List<Figure> figures) {
    Map<String, String> titles = new LinkedHashMap<>();
    Map<Long, Map<String, BigDecimal>> each = new HashMap<>();
    for (Figure one : figures) {
      titles.putIfAbsent(one.column(), one.title());
      each.computeIfAbsent(one.received(), number -> new HashMap<>())
          .put(one.column(), plain(one.total()));
    }
    return new Sums(titles, each);
  }

  /** What stands above the sums. */
  List<String> headings() {
    return List.copyOf(titles.values());
  }

  /** A form's sums, one for each column; empty where it has none. */
  List<String> of(long number) {
    Map<String, BigDecimal> own = each.getOrDefault(number, Map.of());
    return titles.keySet().stream()
        .map(column -> own.containsKey(column) ? own.get(column).toPlainString() : "")
        .toList();
  }

  /** The sums over all of them. */
  List<String> together() {
    return titles.keySet().stream()
        .map(
            column ->
                each.values().stream()
                    .map(own -> own.getOrDefault(column, BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .toPlainString())
        .toList();
  }

  private static BigDecimal plain(BigDecimal figure) {
    BigDecimal bare = figure.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }
}
