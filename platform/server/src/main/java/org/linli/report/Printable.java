package org.linli.report;

import java.util.regex.Pattern;
import org.linli.api.ReportContents.Amount;
import org.linli.api.ReportContents.Missing;
import org.linli.api.ReportContents.Value;
import org.linli.api.ReportContents.Words;
import org.linli.api.ReportContents.YesNo;

/** Values as the words on paper, the same in the spreadsheet and on the printed page. */
final class Printable {

  /** What no document prints: controls but the line break, halves of characters, turned text. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile(
          "[\\p{Cc}\\p{Cs}\\uFEFF\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]");

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private Printable() {}

  /** The words for a value; none where nobody has said, for the form carries no remark of ours. */
  static String text(Value value) {
    return switch (value) {
      case Words(String text) -> clean(text);
      case YesNo(_, String words) -> clean(words);
      case Amount(var figure) -> figure.toPlainString();
      case Missing() -> "";
    };
  }

  /** The same words with nothing in them that can't be printed. */
  static String clean(String text) {
    String lines = LINE_BREAK.matcher(text).replaceAll("\n").replace('\t', ' ');
    return UNPRINTABLE.matcher(lines).replaceAll("").strip();
  }
}
