package org.linli.wall;

import java.util.Locale;

/** How large the paper is. */
enum Paper {
  /** 210 × 297 mm. */
  A4,
  /** 297 × 420 mm. */
  A3;

  /** What was asked for; anything else is A4. */
  static Paper of(String asked) {
    return asked.toUpperCase(Locale.ROOT).equals(A3.name()) ? A3 : A4;
  }
}
