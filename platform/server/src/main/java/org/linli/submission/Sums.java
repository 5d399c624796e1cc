package org.linli.submission;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
