package org.linli.report;

import java.util.ArrayList;
import java.util.List;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;

/**
 * A form's table as the templates show it, on the screen and on paper.
 *
 * @param widths each column's share of the width, in percent
 * @param headers the headers that begin in each header row
 * @param rows the cells of each row
 */
record FormTable(List<Integer> widths, List<List<HeaderGrid.Box>> headers, List<List<Cell>> rows) {

  /**
   * A cell.
   *
   * @param text its words, with line breaks
   * @param align where they stand
   * @param missing whether nobody has said yet
   * @param remarked whether there is something to say about it
   */
  record Cell(String text, Align align, boolean missing, boolean remarked) {}

  static FormTable of(FilledForm form) {
    List<Column> columns = form.form().columns();
    int whole = columns.stream().mapToInt(Column::width).sum();
    return new FormTable(
        columns.stream().map(column -> Math.round(column.width() * 100f / whole)).toList(),
        HeaderGrid.of(form.form().headers()).rows(),
        form.rows().stream().map(row -> cells(row, columns)).toList());
  }

  private static List<Cell> cells(ReportContents.Row row, List<Column> columns) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      ReportContents.Cell cell = row.cells().get(i);
      cells.add(
          new Cell(
              Printable.text(cell.value()),
              columns.get(i).align(),
              cell.value() instanceof Missing,
              !cell.findings().isEmpty()));
    }
    return cells;
  }
}
