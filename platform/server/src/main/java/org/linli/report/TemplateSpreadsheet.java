package org.linli.report;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportForm.Column;
import org.linli.file.FileRefused;

/**
 * A filled form in a tenant's own spreadsheet: everything in it stays as the tenant drew it, the
 * pattern row is repeated for every row, what stands below moves down.
 */
final class TemplateSpreadsheet {

  /** Pixels of a millimetre at 96 to the inch. */
  private static final double PIXELS = 96 / 25.4;

  private final FilledForm form;
  private final XSSFSheet sheet;
  private final TemplatePlaces places;
  private final Map<CellStyle, CellStyle> quoted = new HashMap<>();

  private TemplateSpreadsheet(FilledForm form, XSSFSheet sheet, TemplatePlaces places) {
    this.form = form;
    this.sheet = sheet;
    this.places = places;
  }

  /**
   * The file's bytes.
   *
   * @param template the tenant's own spreadsheet
   * @param found where the form's columns stand in it
   * @throws FileRefused if it can't be filled
   */
  static byte[] of(FilledForm form, byte[] template, FormSheet found) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(template));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      TemplatePlaces places = TemplatePlaces.of(form.form(), found, book);
      new TemplateSpreadsheet(form, book.getSheetAt(0), places).fill();
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (org.apache.poi.UnsupportedFileFormatException e) {
      throw new FileRefused("sheet.notASheet");
    }
  }

  private void fill() {
    Stream.concat(form.head().stream(), form.foot().stream())
        .forEach(line -> say(places.lines().get(line.label()), line));
    XSSFCell turn = places.lines().get(FilledForm.TURN);
    if (turn != null) {
      say(turn, form.turn());
    }
    XSSFRow pattern = row(places.pattern());
    pattern.forEach(Cell::setBlank);
    repeat(pattern);
    for (int i = 0; i < form.rows().size(); i++) {
      write(row(places.pattern() + i), form.rows().get(i));
    }
  }

  private static void say(XSSFCell cell, FilledForm.Line line) {
    cell.setCellValue(FormulaGuard.fit(line.printed()));
  }

  private void repeat(XSSFRow pattern) {
    int more = form.rows().size() - 1;
    int next = places.pattern() + 1;
    if (more < 1) {
      return;
    }
    List<CellRangeAddress> joined =
        sheet.getMergedRegions().stream()
            .filter(one -> one.getFirstRow() == pattern.getRowNum() && one.getLastRow() < next)
            .toList();
    if (sheet.getLastRowNum() >= next) {
      sheet.shiftRows(next, sheet.getLastRowNum(), more, true, false);
    }
    for (int i = 0; i < more; i++) {
      XSSFRow row = sheet.createRow(next + i);
      row.setHeight(pattern.getHeight());
      for (Cell cell : pattern) {
        row.createCell(cell.getColumnIndex()).setCellStyle(cell.getCellStyle());
      }
      for (CellRangeAddress one : joined) {
        sheet.addMergedRegionUnsafe(
            new CellRangeAddress(next + i, next + i, one.getFirstColumn(), one.getLastColumn()));
      }
    }
  }

  private void write(XSSFRow row, ReportContents.Row filled) {
    List<Column> columns = form.form().columns();
    float height = row.getHeightInPoints();
    for (int i = 0; i < columns.size(); i++) {
      int place = places.columns().get(columns.get(i).id());
      XSSFCell cell =
          row.getCell(
              place, org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      ReportContents.Value value = filled.cells().get(i).value();
      String text = Printable.text(value);
      height = Math.max(height, TextExtent.height(text, width(row.getRowNum(), place)));
      if (value instanceof Amount(var figure)) {
        cell.setCellValue(figure.doubleValue());
      } else if (!text.isEmpty()) {
        cell.setCellValue(FormulaGuard.fit(text));
        if (FormulaGuard.isRisky(text)) {
          cell.setCellStyle(quoted.computeIfAbsent(cell.getCellStyle(), this::quoted));
        }
      }
    }
    row.setHeightInPoints(Math.min(height, TextExtent.TALLEST_ROW));
  }

  private CellStyle quoted(CellStyle style) {
    CellStyle copy = sheet.getWorkbook().createCellStyle();
    copy.cloneStyleFrom(style);
    copy.setQuotePrefixed(true);
    return copy;
  }

  /** In millimetres, over all columns that are joined there. */
  private int width(int row, int column) {
    int last =
        sheet.getMergedRegions().stream()
            .filter(one -> one.isInRange(row, column))
            .mapToInt(CellRangeAddress::getLastColumn)
            .findFirst()
            .orElse(column);
    double pixels = 0;
    for (int i = column; i <= last; i++) {
      pixels += sheet.getColumnWidthInPixels(i);
    }
    return Math.max(1, (int) (pixels / PIXELS));
  }

  private XSSFRow row(int number) {
    XSSFRow row = sheet.getRow(number);
    return row == null ? sheet.createRow(number) : row;
  }
}
