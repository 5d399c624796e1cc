package org.linli.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list on its way into a spreadsheet. Every cell is text, so that no name can be taken for a
 * formula.
 */
public final class TextSheet implements AutoCloseable {

  private static final int AT_ONCE = 1000;

  private final OutputStream out;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int line;

  /** Begins a list with what stands above its columns. */
  public TextSheet(Path path, String title, List<String> headings) throws IOException {
    this.out = Files.newOutputStream(path);
    this.workbook = new Workbook(out, "Linli", "1.0");
    this.sheet = workbook.newWorksheet(title);
    sheet.freezePane(0, 1);
    for (int place = 0; place < headings.size(); place++) {
      sheet.width(place, 16);
      sheet.value(0, place, headings.get(place));
    }
  }

  /** Adds a line. */
  public void add(List<String> cells) throws IOException {
    line++;
    for (int place = 0; place < cells.size(); place++) {
      sheet.inlineString(line, place, cells.get(place));
    }
    if (line % AT_ONCE == 0) {
      sheet.flush();
    }
  }

  /** How many lines there are. */
  public int lines() {
    return line;
  }

  @Override
  public void close() throws IOException {
    try (out;
        workbook) {
      sheet.flush();
    }
  }
}
