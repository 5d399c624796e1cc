package org.linli.report;

/**
 * How much room words take in a spreadsheet. Row heights are given outright, because some programs
 * keep a row at one line's height otherwise; they err on the generous side.
 */
final class TextExtent {

  /** Points of a line of the table's text. */
  static final float LINE_HEIGHT = 16;

  /** Points of the title's row. */
  static final float TITLE_HEIGHT = 48;

  /** Points of a line that takes a seal. */
  static final float SEALED_HEIGHT = 36;

  /** The highest row that spreadsheets allow, in points. */
  static final float TALLEST_ROW = 409;

  /** Millimetres of a Chinese character of the table's text, 11 points. */
  private static final double FULL_WIDTH = 11 * 25.4 / 72;

  /** Millimetres that a cell keeps free beside its text. */
  private static final double PADDING = 2;

  private TextExtent() {}

  /** A column's width in the file's unit, the 256th part of a digit of 7 pixels. */
  static int columnUnits(int millimetres) {
    double pixels = millimetres / 25.4 * 96;
    return (int) Math.round((pixels - 5) / 7 * 256);
  }

  static double inches(int millimetres) {
    return millimetres / 25.4;
  }

  /** Points that words need in so many millimetres, with some air. */
  static float height(String text, int millimetres) {
    int lines = 0;
    for (String line : text.split("\n", -1)) {
      lines += lines(line, millimetres - PADDING);
    }
    return lines * LINE_HEIGHT + LINE_HEIGHT / 2;
  }

  /** Millimetres that a line of head or foot takes, 12 points. */
  static double lineWidth(String text) {
    return text.codePoints().mapToDouble(TextExtent::width).sum() * 12 / 11 + PADDING;
  }

  /** Breaks as a spreadsheet does: a full-width character moves to the next line as a whole. */
  private static int lines(String text, double available) {
    int lines = 1;
    double used = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      double width = width(text.codePointAt(i));
      if (used + width > available && used > 0) {
        lines++;
        used = 0;
      }
      used += width;
    }
    return lines;
  }

  private static double width(int character) {
    return character < 0x2E80 ? FULL_WIDTH * 0.55 : FULL_WIDTH;
  }
}
