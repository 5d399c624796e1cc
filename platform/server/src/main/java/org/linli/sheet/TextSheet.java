package org.linli.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list on its way into a spreadsheet. Every cell is text, so that no name can be taken for a
 * formula; only in columns that are said to hold figures, what reads as one is a number.
 */
public final class TextSheet implements AutoCloseable {

  private static final int AT_ONCE = 1000;

  /** What a spreadsheet can hold as a number without losing a digit. */
  private static final Pattern FIGURE = Pattern.compile("-?\\d{1,12}(\\.\\d{1,3})?");

  private final OutputStream out;
  private final Workbook workbook;
  private final Worksheet sheet;
  private final int first;
  private int line;

  /** Begins a list with what stands above its columns. */
  public TextSheet(Path path, String title, List<String> headings) throws IOException {
    this(path, title, "", headings);
  }

  /**
   * Begins a list.
   *
   * @param caption what the list is of, in a line above the headings; empty for none
   */
  TextSheet(Path path, String title, String caption, List<String> headings) throws IOException {
    this.out = Files.newOutputStream(path);
    this.workbook = new Workbook(out, "Linli", "1.0");
    this.sheet = workbook.newWorksheet(title);
    this.line = caption.isEmpty() ? 0 : 1;
    if (!caption.isEmpty()) {
      sheet.inlineString(0, 0, caption);
      sheet.style(0, 0).bold().set();
    }
    this.first = line;
    sheet.freezePane(0, line + 1);
    for (int place = 0; place < headings.size(); place++) {
      sheet.width(place, 16);
      sheet.value(line, place, headings.get(place));
    }
  }

  /** Adds a line. */
  public void add(List<String> cells) throws IOException {
    add(cells, place -> false);
  }

  /**
   * Adds a line of which some columns hold figures.
   *
   * @param figures which do, by their place from the left, from 0
   */
  public void add(List<String> cells, IntPredicate figures) throws IOException {
    line++;
    for (int place = 0; place < cells.size(); place++) {
      String cell = cells.get(place);
      if (figures.test(place) && FIGURE.matcher(cell).matches()) {
        sheet.value(line, place, new BigDecimal(cell));
      } else {
        sheet.inlineString(line, place, cell);
      }
    }
    if (line % AT_ONCE == 0) {
      sheet.flush();
    }
  }

  /** How many lines there are. */
  public int lines() {
    return line - first;
  }

  @Override
  public void close() throws IOException {
    try (out;
        workbook) {
      sheet.flush();
    }
  }
}
