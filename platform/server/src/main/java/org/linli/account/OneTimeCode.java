package org.linli.account;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The secret of a one-time link: 78 random bits in sixteen characters that can be read aloud,
 * written by hand and typed, for whoever has paper only. No 0, 1, i, l, o, u.
 *
 * @param characters the sixteen characters
 */
public record OneTimeCode(String characters) {

  private static final String ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";
  private static final int LENGTH = 16;
  private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  public static OneTimeCode random() {
    return new OneTimeCode(
        RANDOM
            .ints(LENGTH, 0, ALPHABET.length())
            .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
            .collect(Collectors.joining()));
  }

  /** Reads a code as it stands in a link or as someone typed it. */
  public static Optional<OneTimeCode> parse(String typed) {
    String plain = typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    return SHAPE.matcher(plain).matches() ? Optional.of(new OneTimeCode(plain)) : Optional.empty();
  }

  public byte[] hash() {
    return Secrets.hash(characters);
  }

  /** In groups of four, for links and paper. */
  public String grouped() {
    return characters.replaceAll("(.{4})(?!$)", "$1-");
  }

  @Override
  public String toString() {
    return "OneTimeCode";
  }
}
