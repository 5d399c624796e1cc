package org.linli.report;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FontFamily;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.linli.api.ReportForm.Align;

/**
 * Fonts and cell styles of an official form: the title in 方正小标宋, the rest in 宋体, the names by which
 * the offices' programs know them. A file names one font each; family and character set go with it,
 * so that a machine without the font takes another Chinese one with serifs.
 */
final class SpreadsheetStyles {

  private static final String TITLE_FONT = "方正小标宋简体";
  private static final String TEXT_FONT = "宋体";

  private record Kind(Align align, boolean quoted) {}

  private final XSSFWorkbook book;
  private final XSSFFont text;
  private final XSSFFont headerFont;
  private final XSSFFont noteFont;
  private final XSSFCellStyle title;
  private final XSSFCellStyle line;
  private final XSSFCellStyle turn;
  private final XSSFCellStyle header;
  private final Map<Kind, XSSFCellStyle> cells = new HashMap<>();

  SpreadsheetStyles(XSSFWorkbook book) {
    this.book = book;
    text = font(TEXT_FONT, 11, false);
    headerFont = font(TEXT_FONT, 11, true);
    noteFont = font(TEXT_FONT, 9, false);
    title = style(font(TITLE_FONT, 22, false), HorizontalAlignment.CENTER);
    line = style(font(TEXT_FONT, 12, false), HorizontalAlignment.LEFT);
    line.setWrapText(false);
    turn = style(text, HorizontalAlignment.RIGHT);
    turn.setWrapText(false);
    header = bordered(style(headerFont, HorizontalAlignment.CENTER));
  }

  XSSFCellStyle title() {
    return title;
  }

  /** A line of head or foot. */
  XSSFCellStyle line() {
    return line;
  }

  /** Which turn it is. */
  XSSFCellStyle turn() {
    return turn;
  }

  XSSFCellStyle header() {
    return header;
  }

  XSSFFont headerFont() {
    return headerFont;
  }

  XSSFFont noteFont() {
    return noteFont;
  }

  /**
   * A cell of the table.
   *
   * @param quoted whether the program must take what is in it for words, whatever it looks like
   */
  XSSFCellStyle cell(Align align, boolean quoted) {
    return cells.computeIfAbsent(
        new Kind(align, quoted),
        kind -> {
          HorizontalAlignment side =
              switch (align) {
                case CENTER -> HorizontalAlignment.CENTER;
                case START -> HorizontalAlignment.LEFT;
              };
          XSSFCellStyle style = bordered(style(text, side));
          style.setQuotePrefixed(quoted);
          return style;
        });
  }

  private XSSFFont font(String name, int points, boolean bold) {
    XSSFFont font = book.createFont();
    font.setFontName(name);
    font.setFontHeightInPoints((short) points);
    font.setBold(bold);
    font.setFamily(FontFamily.ROMAN);
    font.setCharSet(FontCharset.GB2312);
    return font;
  }

  private XSSFCellStyle style(XSSFFont font, HorizontalAlignment side) {
    XSSFCellStyle style = book.createCellStyle();
    style.setFont(font);
    style.setAlignment(side);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setWrapText(true);
    return style;
  }

  private static XSSFCellStyle bordered(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    return style;
  }
}
