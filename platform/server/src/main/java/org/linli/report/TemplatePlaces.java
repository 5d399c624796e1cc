package org.linli.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.ExternalLinksTable;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.linli.api.ReportForm;
import org.linli.api.ReportForm.Field;
import org.linli.file.FileRefused;

/**
 * Where things stand in a tenant's own spreadsheet: the row below the headers is the pattern of all
 * rows, and lines are found by their labels.
 *
 * @param columns where each of the form's columns stands, by id
 * @param pattern the pattern row, from 0
 * @param lines the cell of each line of head and foot, by its label, and of the turn where the
 *     tenant left a place for it
 */
record TemplatePlaces(Map<String, Integer> columns, int pattern, Map<String, XSSFCell> lines) {

  /**
   * Finds them.
   *
   * @param found where the form's columns stand
   * @throws FileRefused if a line isn't there, or the file holds what a form must not bring along
   */
  static TemplatePlaces of(ReportForm form, FormSheet found, XSSFWorkbook book) {
    requireHarmless(book);
    XSSFSheet sheet = book.getSheetAt(0);
    int lastHeader = lastHeader(sheet, found);
    Map<String, XSSFCell> lines = new HashMap<>();
    List<XSSFCell> said = new ArrayList<>();
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() == CellType.STRING) {
          said.add((XSSFCell) cell);
        }
      }
    }
    for (Field field : Stream.concat(form.head().stream(), form.foot().stream()).toList()) {
      XSSFCell place =
          place(said, field.label())
              .orElseThrow(() -> new FileRefused("report.template.noLine", field.label()));
      lines.put(field.label(), place);
    }
    place(said, FilledForm.TURN).ifPresent(cell -> lines.putIfAbsent(FilledForm.TURN, cell));
    return new TemplatePlaces(found.columns(), lastHeader + 1, lines);
  }

  private static Optional<XSSFCell> place(List<XSSFCell> said, String label) {
    String begins = FormSheet.bare(label) + "：";
    return said.stream()
        .filter(cell -> FormSheet.bare(cell.getStringCellValue()).startsWith(begins))
        .findFirst();
  }

  /** A header may be higher than its words need, as merged cells. */
  private static int lastHeader(XSSFSheet sheet, FormSheet found) {
    int last = found.lastHeader() - 1;
    int lowest = last;
    for (CellRangeAddress merged : sheet.getMergedRegions()) {
      boolean isHeader =
          merged.containsRow(last)
              && found.columns().values().stream().anyMatch(merged::containsColumn);
      if (isHeader) {
        lowest = Math.max(lowest, merged.getLastRow());
      }
    }
    return lowest;
  }

  private static void requireHarmless(XSSFWorkbook book) {
    boolean brings;
    try {
      brings =
          book.isMacroEnabled()
              || book.getRelations().stream().anyMatch(ExternalLinksTable.class::isInstance)
              || !book.getAllEmbeddedParts().isEmpty();
    } catch (org.apache.poi.openxml4j.exceptions.OpenXML4JException e) {
      throw new FileRefused("sheet.notASheet");
    }
    if (brings) {
      throw new FileRefused("report.template.brings");
    }
    book.forEach(
        sheet ->
            sheet.forEach(
                row ->
                    row.forEach(
                        cell -> {
                          if (cell.getCellType() == CellType.FORMULA) {
                            throw new FileRefused(
                                "report.template.formula", cell.getAddress().formatAsString());
                          }
                        })));
  }
}
