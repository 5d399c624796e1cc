package org.linli.report;

import java.util.List;
import org.linli.api.ReportForm.Column;

/**
 * Where a spreadsheet says which turn it is of: at the right of the head's first line, where forms
 * say it, if both have room there.
 */
final class TurnPlace {

  private TurnPlace() {}

  /** The column it begins in; 0 where it needs a line of its own. */
  static int beside(FilledForm form) {
    if (form.head().isEmpty()) {
      return 0;
    }
    List<Column> columns = form.form().columns();
    double needed = TextExtent.lineWidth(form.turn().printed());
    int column = columns.size();
    while (column > 0 && width(columns.subList(column, columns.size())) < needed) {
      column--;
    }
    double left = width(columns.subList(0, column));
    return TextExtent.lineWidth(form.head().getFirst().printed()) <= left ? column : 0;
  }

  private static int width(List<Column> columns) {
    return columns.stream().mapToInt(Column::width).sum();
  }
}
