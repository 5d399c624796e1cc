package org.linli.report;

import java.util.regex.Pattern;

/** Keeps words words in a spreadsheet: nobody's name becomes a formula, today or on re-typing. */
final class FormulaGuard {

  /** What a spreadsheet takes for a formula's beginning; the wide forms too, on Chinese systems. */
  private static final Pattern RISKY =
      Pattern.compile("[\\s\\u3000'＇]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

  /** What a spreadsheet would read as an escaped character. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private FormulaGuard() {}

  /** Whether the words could be taken for a formula. */
  static boolean isRisky(String text) {
    return RISKY.matcher(text).matches();
  }

  /** The words as the file format wants them, no longer than a cell holds. */
  static String fit(String text) {
    String cut = text;
    if (text.length() > FillingIn.LONGEST_TEXT) {
      boolean halves = Character.isHighSurrogate(text.charAt(FillingIn.LONGEST_TEXT - 1));
      cut = text.substring(0, FillingIn.LONGEST_TEXT - (halves ? 1 : 0));
    }
    String escaped = ESCAPE.matcher(cut).replaceAll("_x005F_");
    return escaped.length() > FillingIn.LONGEST_TEXT ? cut : escaped;
  }
}
