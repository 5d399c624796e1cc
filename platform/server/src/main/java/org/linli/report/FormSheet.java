package org.linli.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Column;
import org.linli.file.FileRefused;
import org.linli.sheet.ReadingGrids.Line;

/**
 * The rows of a filled form in a spreadsheet, found by the form's title and headers, wherever they
 * stand: a pure function.
 *
 * @param columns where each of the form's columns stands in the file, by id
 * @param lastHeader the number of the last line of headers, as the spreadsheet shows it
 * @param rows the lines below the headers, above the foot
 */
record FormSheet(Map<String, Integer> columns, int lastHeader, List<Line> rows) {

  /** What stands before the turn's name in a file. */
  static final String TURN = FilledForm.TURN + "：";

  /** So far down the headers are looked for. */
  private static final int HEADERS_WITHIN = 20;

  /**
   * Finds the form in a file.
   *
   * @param others the titles of the tenant's other forms
   * @throws FileRefused if it is another form, or lacks a column
   */
  static FormSheet of(ReportForm form, List<String> others, List<Line> lines) {
    requireTitle(form, others, lines);
    HeaderGrid grid = HeaderGrid.of(form.headers());
    List<HeaderGrid.Box> leaves = leaves(grid);
    int first = firstHeader(leaves, lines);
    int last = Math.min(first + grid.depth(), lines.size());
    Map<String, Integer> places = new HashMap<>();
    List<Column> columns = form.columns();
    for (int i = 0; i < columns.size(); i++) {
      String title = leaves.get(i).text();
      int column = i;
      places.put(
          columns.get(i).id(),
          place(lines.subList(first, last), title, column)
              .orElseThrow(() -> new FileRefused("report.import.noColumn", title)));
    }
    return new FormSheet(places, lines.get(last - 1).number(), rows(form, lines, last));
  }

  /**
   * That the file is of a turn, if it says of which.
   *
   * @throws FileRefused if it says another
   */
  static void requireTurn(String name, List<Line> lines) {
    lines.stream()
        .flatMap(line -> line.texts().values().stream())
        .map(FormSheet::bare)
        .filter(text -> text.startsWith(TURN))
        .map(text -> text.substring(TURN.length()))
        .filter(said -> !said.equals(bare(name)))
        .findFirst()
        .ifPresent(
            said -> {
              throw new FileRefused("report.import.otherTurn", said, name);
            });
  }

  /** What stands in a row's cell. */
  String text(Line row, Column column) {
    return row.text(columns.getOrDefault(column.id(), -1));
  }

  private static void requireTitle(ReportForm form, List<String> others, List<Line> lines) {
    List<String> above =
        lines.stream()
            .limit(HEADERS_WITHIN)
            .flatMap(line -> line.texts().values().stream())
            .map(FormSheet::bare)
            .toList();
    if (above.contains(bare(form.title()))) {
      return;
    }
    throw others.stream()
        .filter(title -> above.contains(bare(title)))
        .findFirst()
        .map(title -> new FileRefused("report.import.otherForm", title))
        .orElseGet(() -> new FileRefused("report.import.noForm", form.title()));
  }

  private static int firstHeader(List<HeaderGrid.Box> leaves, List<Line> lines) {
    String title = bare(leaves.getFirst().text());
    for (int i = 0; i < Math.min(HEADERS_WITHIN, lines.size()); i++) {
      if (lines.get(i).texts().values().stream().map(FormSheet::bare).anyMatch(title::equals)) {
        return i;
      }
    }
    throw new FileRefused("report.import.noColumn", leaves.getFirst().text());
  }

  /** Where a header stands: in its own place if it is there, else wherever it was moved. */
  private static Optional<Integer> place(List<Line> headers, String title, int expected) {
    String wanted = bare(title);
    for (Line line : headers) {
      if (bare(line.text(expected)).equals(wanted)) {
        return Optional.of(expected);
      }
    }
    return headers.stream()
        .flatMap(line -> line.texts().entrySet().stream())
        .filter(cell -> bare(cell.getValue()).equals(wanted))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static List<Line> rows(ReportForm form, List<Line> lines, int from) {
    List<Line> rows = new ArrayList<>();
    for (Line line : lines.subList(from, lines.size())) {
      if (isFoot(form, line)) {
        break;
      }
      rows.add(line);
    }
    return rows;
  }

  private static boolean isFoot(ReportForm form, Line line) {
    return line.texts().values().stream()
        .map(FormSheet::bare)
        .anyMatch(
            text ->
                form.foot().stream().anyMatch(field -> text.startsWith(bare(field.label()) + "：")));
  }

  private static List<HeaderGrid.Box> leaves(HeaderGrid grid) {
    return grid.boxes().stream()
        .filter(box -> box.row() + box.rows() == grid.depth())
        .sorted((a, b) -> Integer.compare(a.column(), b.column()))
        .toList();
  }

  /** Words without blanks and line breaks, and with one kind of colon and brackets. */
  static String bare(String text) {
    return text.replaceAll("\\s", "").replace(':', '：').replace('(', '（').replace(')', '）');
  }
}
