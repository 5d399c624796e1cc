package org.linli.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The shape of login names: what people can type on any keyboard, in lower case. */
final class Login {

  private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,63}");

  private Login() {}

  /** As it is kept and compared. */
  static String normal(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  /** The normal form of a new login name, if its shape is good. */
  static Optional<String> of(String typed) {
    String normal = normal(typed);
    return SHAPE.matcher(normal).matches() ? Optional.of(normal) : Optional.empty();
  }
}
