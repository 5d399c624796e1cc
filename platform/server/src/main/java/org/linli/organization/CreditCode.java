package org.linli.organization;

import java.text.Normalizer;
import java.util.Locale;

/** A unified social credit code (统一社会信用代码): eighteen characters, the last of them a check. */
final class CreditCode {

  static final int LENGTH = 18;

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private CreditCode() {}

  /** As it is kept: capital letters, without spaces. */
  static String tidied(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("[\\s-]", "")
        .toUpperCase(Locale.ROOT);
  }

  /**
   * Whether it is built as GB 32100 says: the characters it may have, the division's six digits,
   * and the sum of all but the last, weighted by powers of three, modulo 31.
   */
  static boolean isSound(String code) {
    if (code.length() != LENGTH || !code.substring(2, 8).matches("[0-9]{6}")) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      int value = ALPHABET.indexOf(code.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value * weight;
      weight = weight * 3 % ALPHABET.length();
    }
    int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
    return ALPHABET.charAt(check) == code.charAt(LENGTH - 1);
  }
}
