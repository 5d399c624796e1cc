package org.linli.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.linli.api.ReportContents;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Page;
import org.linli.report.FilledForm.Line;

/**
 * A filled form as a spreadsheet (.xlsx), laid out to be printed, sealed and sent: title, head,
 * headers, rows and foot below each other on one sheet, as wide as the page. Only what the document
 * asks for stands in it, and small at the right which turn it is of: no remark of ours.
 */
final class Spreadsheet {

  private final FilledForm form;
  private final XSSFWorkbook book;
  private final XSSFSheet sheet;
  private final SpreadsheetStyles styles;
  private final List<Column> columns;
  private int next;

  private Spreadsheet(FilledForm form, XSSFWorkbook book) {
    this.form = form;
    this.book = book;
    this.sheet = book.createSheet(WorkbookUtil.createSafeSheetName(form.title()));
    this.styles = new SpreadsheetStyles(book);
    this.columns = form.form().columns();
  }

  /** The file's bytes. */
  static byte[] of(FilledForm form) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      new Spreadsheet(form, book).write();
      book.write(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write() {
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, TextExtent.columnUnits(columns.get(i).width()));
    }
    title();
    head();
    int headers = next;
    headers();
    int rows = next;
    form.rows().forEach(this::row);
    if (form.rows().isEmpty()) {
      emptyRow();
    }
    foot();
    pages(headers, rows);
    book.getProperties().getCoreProperties().setTitle(form.title());
    book.getProperties().getCoreProperties().setCreator("");
  }

  private void title() {
    XSSFRow row = line(TextExtent.TITLE_HEIGHT);
    put(row, 0, form.title(), styles.title());
    merge(row.getRowNum(), 0, columns.size() - 1);
  }

  private void head() {
    int turn = TurnPlace.beside(form);
    if (turn == 0) {
      turn(line(TextExtent.LINE_HEIGHT * 1.5f), 0);
    }
    for (int i = 0; i < form.head().size(); i++) {
      Line line = form.head().get(i);
      XSSFRow row = line(line.seal() ? TextExtent.SEALED_HEIGHT : TextExtent.LINE_HEIGHT * 1.5f);
      boolean shared = i == 0 && turn > 0;
      put(row, 0, line.printed(), styles.line());
      merge(row.getRowNum(), 0, (shared ? turn : columns.size()) - 1);
      if (shared) {
        turn(row, turn);
      }
    }
  }

  private void turn(XSSFRow row, int column) {
    put(row, column, form.turn().printed(), styles.turn());
    merge(row.getRowNum(), column, columns.size() - 1);
  }

  private void headers() {
    HeaderGrid grid = HeaderGrid.of(form.form().headers());
    int first = next;
    float height = 0;
    for (HeaderGrid.Box box : grid.boxes()) {
      float needed = TextExtent.height(box.text(), widthOf(box.column(), box.columns()));
      height = Math.max(height, needed / box.rows());
    }
    for (int i = 0; i < grid.depth(); i++) {
      XSSFRow row = line(height);
      for (int column = 0; column < columns.size(); column++) {
        row.createCell(column).setCellStyle(styles.header());
      }
    }
    for (HeaderGrid.Box box : grid.boxes()) {
      XSSFRichTextString text = new XSSFRichTextString(Printable.clean(box.title()));
      text.applyFont(styles.headerFont());
      if (!box.note().isEmpty()) {
        text.append(Printable.clean(box.note()), styles.noteFont());
      }
      sheet.getRow(first + box.row()).getCell(box.column()).setCellValue(text);
      if (box.rows() > 1 || box.columns() > 1) {
        int row = first + box.row();
        int lastRow = row + box.rows() - 1;
        int lastColumn = box.column() + box.columns() - 1;
        sheet.addMergedRegion(new CellRangeAddress(row, lastRow, box.column(), lastColumn));
      }
    }
  }

  private void row(ReportContents.Row filled) {
    XSSFRow row = line(0);
    float height = TextExtent.LINE_HEIGHT * 2;
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      ReportContents.Value value = filled.cells().get(i).value();
      String text = Printable.text(value);
      height = Math.max(height, TextExtent.height(text, column.width()));
      if (value instanceof Amount(var figure)) {
        row.createCell(i).setCellValue(figure.doubleValue());
        row.getCell(i).setCellStyle(styles.cell(column.align(), false));
      } else {
        put(row, i, text, styles.cell(column.align(), FormulaGuard.isRisky(text)));
      }
    }
    row.setHeightInPoints(Math.min(height, TextExtent.TALLEST_ROW));
  }

  private void emptyRow() {
    XSSFRow row = line(TextExtent.LINE_HEIGHT * 2);
    for (int i = 0; i < columns.size(); i++) {
      put(row, i, "", styles.cell(columns.get(i).align(), false));
    }
  }

  /** The lines of the foot share the page's width. */
  private void foot() {
    int lines = form.foot().size();
    if (lines == 0) {
      return;
    }
    XSSFRow row = line(TextExtent.LINE_HEIGHT * 2);
    for (int i = 0; i < lines; i++) {
      int first = i * columns.size() / lines;
      int last = Math.max(first, (i + 1) * columns.size() / lines - 1);
      put(row, first, form.foot().get(i).printed(), styles.line());
      merge(row.getRowNum(), first, last);
    }
  }

  private void pages(int headers, int rows) {
    int lastRow = next - 1;
    book.setPrintArea(0, 0, columns.size() - 1, 0, lastRow);
    sheet.setRepeatingRows(new CellRangeAddress(headers, rows - 1, -1, -1));
    sheet.createFreezePane(0, rows);
    sheet.setFitToPage(true);
    sheet.setHorizontallyCenter(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(form.form().page() == Page.A4_LANDSCAPE);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    for (PageMargin side : List.of(PageMargin.LEFT, PageMargin.RIGHT)) {
      sheet.setMargin(side, TextExtent.inches(15));
    }
    for (PageMargin side : List.of(PageMargin.TOP, PageMargin.BOTTOM)) {
      sheet.setMargin(side, TextExtent.inches(18));
    }
    sheet.getFooter().setCenter("&P / &N");
  }

  private XSSFRow line(float height) {
    XSSFRow row = sheet.createRow(next++);
    if (height > 0) {
      row.setHeightInPoints(height);
    }
    return row;
  }

  private void put(XSSFRow row, int column, String text, CellStyle style) {
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(style);
    if (!text.isEmpty()) {
      cell.setCellValue(FormulaGuard.fit(text));
    }
  }

  private void merge(int row, int first, int last) {
    if (last > first) {
      sheet.addMergedRegion(new CellRangeAddress(row, row, first, last));
    }
  }

  private int widthOf(int first, int count) {
    return columns.subList(first, first + count).stream().mapToInt(Column::width).sum();
  }
}
