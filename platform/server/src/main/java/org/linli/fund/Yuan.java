package org.linli.fund;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.api.Form;

/** Amounts as people write and read them; within, they are whole fen. */
final class Yuan {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,2}))?");

  private Yuan() {}

  /** Reads an amount above zero in yuan; what is wrong with it then stands beside the field. */
  static long read(Form form, String field) {
    String typed = form.required(field, 20).replace(",", "").replace("，", "");
    Matcher matcher = WRITTEN.matcher(typed);
    if (matcher.matches()) {
      String cents = matcher.group(2) == null ? "" : matcher.group(2);
      long fen =
          Long.parseLong(matcher.group(1)) * 100 + Long.parseLong((cents + "00").substring(0, 2));
      if (fen > 0) {
        return fen;
      }
    }
    form.reject(field, "fund.refused.amount");
    return 0;
  }

  /** 1,234.50; below zero with a minus sign. */
  static String write(long fen) {
    return "%s%,d.%02d".formatted(fen < 0 ? "−" : "", Math.abs(fen) / 100, Math.abs(fen) % 100);
  }
}
