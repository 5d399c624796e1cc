package org.linli.timebank;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads what comes from desks and their scanners. */
final class HandingOver {

  private static final int DIGITS = 8;

  private HandingOver() {}

  /**
   * The code in what was typed or scanned: its last eight digits, as a scanner sends an address.
   */
  static String code(String typed) {
    String digits = typed.replaceAll("[^0-9]", "");
    return digits.length() <= DIGITS ? digits : digits.substring(digits.length() - DIGITS);
  }

  /** The state of that name; null for any. */
  static @Nullable RedemptionState state(String name) {
    return Arrays.stream(RedemptionState.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
