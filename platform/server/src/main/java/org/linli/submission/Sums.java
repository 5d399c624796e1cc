package org.linli.submission;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.report.FormContents.OverallKind;

/**
 * What a summary says of columns, for each form and over all.
 *
 * @param titles the columns that it tells of, by what names them
 * @param each what each form says, by its number
 */
record Sums(Map<String, String> titles, Map<Long, Map<String, Figure>> each) {

  static Sums of(List<Figure> figures) {
    Map<String, String> titles = new LinkedHashMap<>();
    Map<Long, Map<String, Figure>> each = new HashMap<>();
    for (Figure one : figures) {
      titles.putIfAbsent(one.key(), one.title());
      each.computeIfAbsent(one.form(), number -> new HashMap<>()).put(one.key(), one);
    }
    return new Sums(titles, each);
  }

  /** What stands above the figures. */
  List<String> headings() {
    return List.copyOf(titles.values());
  }

  /** The ids of the columns that are sums, whose every figure is a number. */
  Set<String> added() {
    return each.values().stream()
        .flatMap(own -> own.values().stream())
        .filter(one -> one.overall() == OverallKind.SUM)
        .map(Figure::column)
        .collect(Collectors.toSet());
  }

  /** A form's figures, one for each column; empty where it has none. */
  List<String> of(long number) {
    Map<String, Figure> own = each.getOrDefault(number, Map.of());
    return titles.keySet().stream()
        .map(column -> own.containsKey(column) ? own.get(column).text() : "")
        .toList();
  }

  /** The figures over all of them. */
  List<String> together() {
    return titles.keySet().stream()
        .map(
            column ->
                each.values().stream()
                    .filter(own -> own.containsKey(column))
                    .map(own -> own.get(column))
                    .reduce(Figure::and)
                    .map(Figure::text)
                    .orElse(""))
        .toList();
  }
}
