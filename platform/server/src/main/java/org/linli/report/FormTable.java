package org.linli.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Align;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Entry;

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
   * @param manual who typed it, and why; null for what comes from records
   * @param entry where it is typed, below the tenant; null where nobody may
   * @param place which row and column it is, in words
   */
  record Cell(
      String text,
      Align align,
      boolean missing,
      boolean remarked,
      @Nullable ManualFigure manual,
      @Nullable String entry,
      String place) {}

  static FormTable of(FilledForm form) {
    List<Column> columns = form.form().columns();
    int whole = columns.stream().mapToInt(Column::width).sum();
    return new FormTable(
        columns.stream().map(column -> Math.round(column.width() * 100f / whole)).toList(),
        HeaderGrid.of(form.form().headers()).rows(),
        form.rows().stream().map(row -> cells(form, row, columns)).toList());
  }

  private static List<Cell> cells(FilledForm form, ReportContents.Row row, List<Column> columns) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      ReportContents.Cell cell = row.cells().get(i);
      ManualFigure.Place place = new ManualFigure.Place(row.key(), column.id());
      cells.add(
          new Cell(
              Printable.text(cell.value()),
              column.align(),
              cell.value() instanceof Missing,
              !cell.findings().isEmpty(),
              form.manual().get(place),
              entry(form, column, place),
              row.name() + " " + column.title()));
    }
    return cells;
  }

  /** Where the cells are changed: typed over, else in their records; by row key and column id. */
  static Map<String, Map<String, String>> changedAt(FilledForm form) {
    Map<String, Map<String, String>> pages = new HashMap<>();
    List<Column> columns = form.form().columns();
    for (ReportContents.Row row : form.rows()) {
      for (int i = 0; i < columns.size(); i++) {
        String column = columns.get(i).id();
        String entry = entry(form, columns.get(i), new ManualFigure.Place(row.key(), column));
        String page = entry == null ? row.cells().get(i).link() : entry;
        if (page != null) {
          pages.computeIfAbsent(row.key(), key -> new HashMap<>()).put(column, page);
        }
      }
    }
    return pages;
  }

  private static @Nullable String entry(FilledForm form, Column column, ManualFigure.Place place) {
    return column.entry() == Entry.NONE ? null : address(form.form(), form.asked(), place);
  }

  /** Where a cell is typed, below the tenant; for a university at its own desk. */
  static String address(ReportForm form, Asked asked, ManualFigure.Place place) {
    if (asked.isUniversity()) {
      return "/university/reports/%s/%s/%s/cell?at=%s"
          .formatted(
              asked.unit().key(),
              form.id(),
              asked.turn().key(),
              URLEncoder.encode(place.row() + "|" + place.column(), StandardCharsets.UTF_8));
    }
    return "/reports/%s/cell?%s&row=%s&column=%s"
        .formatted(
            form.id(),
            asked.query(),
            URLEncoder.encode(place.row(), StandardCharsets.UTF_8),
            place.column());
  }
}
