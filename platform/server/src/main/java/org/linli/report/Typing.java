package org.linli.report;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.linli.api.Message;
import org.linli.api.ReportForm.Column;
import org.linli.api.ReportForm.Entry;
import org.linli.api.ReportTyping.AsEntry;
import org.linli.api.ReportTyping.EachAtMost;
import org.linli.api.ReportTyping.EachCounted;
import org.linli.api.ReportTyping.Whole;

/**
 * Whether a column takes what people typed: a pure function, the same for the page, programs and
 * spreadsheets.
 */
final class Typing {

  /** The number before one of several things: 1. or 1、, but not 1.5. */
  private static final Pattern NUMBERED =
      Pattern.compile("(?m)^\\s*[0-9]{1,2}[.．、)）](?![0-9])\\s*");

  private static final Pattern NAMED = Pattern.compile("^[^：:\\n]{1,60}[：:]");
  private static final Pattern ODD_NUMBER = Pattern.compile("[-+][0-9.,]+|[0-9]+\\.[0-9]+");
  private static final Pattern DIGIT = Pattern.compile("[0-9]");
  private static final Pattern BETWEEN = Pattern.compile("[\\n;]");

  private Typing() {}

  /** What is wrong with it, in a sentence; empty if the column takes it. */
  static Optional<Message> wrong(Column column, String text) {
    String title = column.title();
    if (column.entry() == Entry.FIGURE) {
      Optional<BigDecimal> figure = Figures.read(text);
      boolean whole = column.typing() instanceof Whole;
      if (figure.isEmpty()) {
        return said(whole ? "report.refused.notWhole" : "report.refused.notAFigure", title);
      }
      return whole && !isWhole(figure.get())
          ? said("report.refused.notWhole", title)
          : Optional.empty();
    }
    return switch (column.typing()) {
      case EachCounted() when !isEachCounted(text) -> said("report.refused.notCounted", title);
      case EachAtMost(int longest) when longest(text) > longest ->
          said("report.refused.tooLong", title, longest, longest(text));
      case AsEntry _, Whole _, EachCounted _, EachAtMost _ -> Optional.empty();
    };
  }

  /** The key of the sentence that says it beforehand. */
  static String hint(Column column) {
    if (column.entry() == Entry.FIGURE) {
      return column.typing() instanceof Whole
          ? "report.cell.value.whole"
          : "report.cell.value.figure";
    }
    return switch (column.typing()) {
      case EachCounted _ -> "report.cell.value.counted";
      case EachAtMost _ -> "report.cell.value.limited";
      case AsEntry _, Whole _ -> "report.cell.value.words";
    };
  }

  private static boolean isWhole(BigDecimal figure) {
    return figure.stripTrailingZeros().scale() <= 0;
  }

  private static boolean isEachCounted(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return Arrays.stream(BETWEEN.split(plain))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .allMatch(Typing::isCounted);
  }

  /** The number that a name begins with counts nothing, nor does a half or less than nothing. */
  private static boolean isCounted(String one) {
    String named = NUMBERED.matcher(one).replaceFirst("");
    return DIGIT.matcher(named).find() && !ODD_NUMBER.matcher(one).matches();
  }

  private static int longest(String text) {
    return Arrays.stream(NUMBERED.split(text.strip()))
        .map(one -> NAMED.matcher(one.strip()).replaceFirst("").strip())
        .mapToInt(one -> one.codePointCount(0, one.length()))
        .max()
        .orElse(0);
  }

  private static Optional<Message> said(String key, Object... args) {
    return Optional.of(Message.of(key, args));
  }
}
