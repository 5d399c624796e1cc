package org.linli.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.report.FormContents;

/**
 * Contents as a page shows them.
 *
 * @param contents what stands in the form
 * @param rows its rows, each cell with its mark
 * @param changedAt where cells are changed, below the tenant, by the row's key and the column's id
 */
record ContentsView(
    FormContents contents, List<Line> rows, Map<String, Map<String, String>> changedAt) {

  /** A row. */
  record Line(String name, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param mark by which a return names it
   * @param marked whether the last return is about it
   * @param anchor by which a link finds it on the page
   */
  record Cell(
      String text, boolean missing, boolean manual, String mark, boolean marked, String anchor) {}

  /**
   * A cell that the last return is about.
   *
   * @param place its row and its column, as people call them
   * @param change where it is changed, below the tenant; null where the viewer can't
   */
  record Marked(String place, String anchor, @Nullable String change) {}

  /**
   * A remark.
   *
   * @param where what the row is called; empty for the form as a whole
   */
  record Remarked(String where, FormContents.Remark is) {}

  static ContentsView of(FormContents contents, Collection<Mark> marks) {
    return of(contents, marks, Map.of());
  }

  static ContentsView of(
      FormContents contents, Collection<Mark> marks, Map<String, Map<String, String>> changedAt) {
    Set<Mark> marked = new HashSet<>(marks);
    List<Line> lines = new ArrayList<>();
    for (FormContents.Row row : contents.rows()) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        Mark mark = new Mark(row.key(), contents.columns().get(i).id());
        FormContents.Cell cell = row.cells().get(i);
        cells.add(
            new Cell(
                cell.text(),
                cell.kind() == FormContents.CellKind.MISSING,
                cell.manual(),
                mark.text(),
                marked.contains(mark),
                "cell-" + lines.size() + "-" + i));
      }
      lines.add(new Line(row.name(), cells));
    }
    return new ContentsView(contents, lines, changedAt);
  }

  /** The cells that the last return is about. */
  public List<Marked> marked() {
    List<Marked> found = new ArrayList<>();
    for (Line line : rows) {
      for (int i = 0; i < line.cells().size(); i++) {
        Cell cell = line.cells().get(i);
        if (cell.marked()) {
          Mark mark = Mark.of(cell.mark());
          found.add(
              new Marked(
                  line.name() + " · " + contents.columns().get(i).title(),
                  cell.anchor(),
                  changedAt.getOrDefault(mark.row(), Map.of()).get(mark.column())));
        }
      }
    }
    return found;
  }

  /** What somebody should look at, with what each row is called. */
  public List<Remarked> remarked() {
    Map<String, String> names =
        contents.rows().stream()
            .collect(Collectors.toMap(FormContents.Row::key, FormContents.Row::name));
    return contents.remarks().stream()
        .map(
            one -> {
              String row = one.row();
              return new Remarked(row == null ? "" : names.getOrDefault(row, ""), one);
            })
        .toList();
  }

  /** Whether it has a cell of that name. */
  boolean has(Mark mark) {
    return rows.stream()
        .flatMap(line -> line.cells().stream())
        .anyMatch(cell -> cell.mark().equals(mark.text()));
  }
}
