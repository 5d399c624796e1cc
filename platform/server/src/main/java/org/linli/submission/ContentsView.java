package org.linli.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linli.report.FormContents;

/**
 * Contents as a page shows them.
 *
 * @param contents what stands in the form
 * @param rows its rows, each cell with its mark
 */
record ContentsView(FormContents contents, List<Line> rows) {

  /** A row. */
  record Line(String name, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param mark by which a return names it
   * @param marked whether the last return is about it
   */
  record Cell(String text, boolean missing, boolean manual, String mark, boolean marked) {}

  static ContentsView of(FormContents contents, Collection<Mark> marks) {
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
                marked.contains(mark)));
      }
      lines.add(new Line(row.name(), cells));
    }
    return new ContentsView(contents, lines);
  }

  /** Whether it has a cell of that name. */
  boolean has(Mark mark) {
    return rows.stream()
        .flatMap(line -> line.cells().stream())
        .anyMatch(cell -> cell.mark().equals(mark.text()));
  }
}
