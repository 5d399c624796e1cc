package org.linli.certificate;

import java.security.SecureRandom;
import java.util.Optional;

/**
 * Numbers of certificates: the year and eight letters and digits that nobody can guess, without
 * those that look alike. Written 2026-4F7K-9Q2M, read with or without the strokes.
 */
final class CertificateNumber {

  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM = 8;
  private static final SecureRandom CHANCE = new SecureRandom();

  private CertificateNumber() {}

  static String next(int year) {
    StringBuilder number = new StringBuilder().append(year);
    for (int i = 0; i < RANDOM; i++) {
      number.append(LETTERS.charAt(CHANCE.nextInt(LETTERS.length())));
    }
    return number.toString();
  }

  static String write(String number) {
    return number.substring(0, 4) + "-" + number.substring(4, 8) + "-" + number.substring(8);
  }

  /** What somebody typed or copied; empty if it can be no number. */
  static Optional<String> read(String typed) {
    String number =
        typed
            .strip()
            .toUpperCase(java.util.Locale.ROOT)
            .replaceAll("[\\s\\-–—－]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return number.matches("[0-9]{4}[0-9A-HJKMNP-TV-Z]{8}") ? Optional.of(number) : Optional.empty();
  }
}
