package org.linli.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linli.report.FormContents;

/**
 * A cell that isn't what it was.
 *
 * @param row what the row is called
 * @param column the column's header; empty for a row that came or went, and for a line beside the
 *     table the line's label
 * @param kind what became of it
 */
record Difference(String row, String column, Kind kind, String before, String after) {

  /** What became of a thing. */
  enum Kind {
    /** It is another now. */
    CHANGED,
    /** It wasn't there. */
    CAME,
    /** It isn't there any more. */
    WENT
  }

  /** What is different in the later one, in its order; then what went. */
  static List<Difference> between(FormContents earlier, FormContents later) {
    List<Difference> found = new ArrayList<>(lines(earlier.head(), later.head()));
    Map<String, FormContents.Row> before = new LinkedHashMap<>();
    earlier.rows().forEach(row -> before.put(row.key(), row));
    for (FormContents.Row row : later.rows()) {
      FormContents.Row old = before.remove(row.key());
      if (old == null) {
        found.add(new Difference(row.name(), "", Kind.CAME, "", ""));
      } else {
        found.addAll(cells(byColumn(earlier, old), byColumn(later, row), row.name()));
      }
    }
    before.values().forEach(row -> found.add(new Difference(row.name(), "", Kind.WENT, "", "")));
    found.addAll(lines(earlier.foot(), later.foot()));
    return found;
  }

  private static List<Difference> lines(
      List<FormContents.Line> earlier, List<FormContents.Line> later) {
    return cells(byLabel(earlier), byLabel(later), "");
  }

  private static List<Difference> cells(
      Map<String, String> earlier, Map<String, String> later, String row) {
    List<Difference> found = new ArrayList<>();
    later.forEach(
        (column, text) -> {
          String old = earlier.getOrDefault(column, "");
          if (!old.equals(text)) {
            found.add(new Difference(row, column, Kind.CHANGED, old, text));
          }
        });
    return found;
  }

  private static Map<String, String> byLabel(List<FormContents.Line> lines) {
    Map<String, String> found = new LinkedHashMap<>();
    lines.forEach(line -> found.put(line.label(), line.text()));
    return found;
  }

  private static Map<String, String> byColumn(FormContents form, FormContents.Row row) {
    Map<String, String> found = new LinkedHashMap<>();
    IntStream.range(0, Math.min(form.columns().size(), row.cells().size()))
        .forEach(i -> found.put(form.columns().get(i).title(), row.cells().get(i).text()));
    return found;
  }
}
