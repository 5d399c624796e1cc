package org.linli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines of comma-separated values for other programs: with the mark that spreadsheets want, and
 * nothing that is taken for a formula.
 */
public final class PlainLines {

  private static final char MARK = '\uFEFF';
  private static final String END = "\r\n";
  private static final Pattern FIGURE = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final Writer out;

  /** Begins with what stands above the columns. */
  public PlainLines(Writer out, List<String> headings) throws IOException {
    this.out = out;
    out.write(MARK);
    add(headings);
  }

  /** Adds a line. A figure is never a formula; words that look like one are led in by a stroke. */
  public void add(List<String> cells) throws IOException {
    String between = "";
    for (String cell : cells) {
      boolean risky = FormulaGuard.isRisky(cell) && !FIGURE.matcher(cell).matches();
      out.append(between).append('"');
      out.append(risky ? "'" : "").append(cell.replace("\"", "\"\"")).append('"');
      between = ",";
    }
    out.append(END);
  }
}
