package org.linli.report;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Figures as people type them: 1200, 1,200, １２００, 12.5. */
final class Figures {

  private static final Pattern FIGURE =
      Pattern.compile("([0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3})(\\.[0-9]{1,2})?");

  private Figures() {}

  /** The figure; empty if it is none. */
  static Optional<BigDecimal> read(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    return FIGURE.matcher(plain).matches()
        ? Optional.of(new BigDecimal(plain.replace(",", "")))
        : Optional.empty();
  }
}
