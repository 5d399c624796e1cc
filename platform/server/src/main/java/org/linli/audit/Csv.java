package org.linli.audit;

import java.util.List;
import java.util.stream.Collectors;

/** Lists as text that spreadsheets open (RFC 4180). */
final class Csv {

  private Csv() {}

  /** A line with its end. A cell that a spreadsheet would take for a formula stays a text. */
  static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
        ? "\"" + safe.replace("\"", "\"\"") + "\""
        : safe;
  }
}
