package org.linli.account;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords are refused, each with the key of a sentence that says why. Length and being hard
 * to guess count; rules about kinds of characters don't.
 */
@Singleton
final class PasswordRules {

  static final int SHORTEST = 10;
  static final int LONGEST = 128;

  /** zxcvbn's "safely unguessable": more than a hundred million guesses. */
  private static final int STRONG_ENOUGH = 3;

  /** Guessing is only estimated for the beginning of a long password: the estimate is costly. */
  private static final int ESTIMATED = 64;

  private final Zxcvbn zxcvbn = new Zxcvbn();

  /**
   * What is wrong with a password.
   *
   * @param login the login name, which must not be the password nor most of it
   * @param name the name of its owner, likewise
   * @return the key of a sentence, or empty
   */
  Optional<String> problemWith(String password, String login, String name) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of("account.password.short");
    }
    if (length > LONGEST) {
      return Optional.of("account.password.long");
    }
    if (password.toLowerCase(Locale.ROOT).equals(login.toLowerCase(Locale.ROOT))) {
      return Optional.of("account.password.login");
    }
    Strength strength =
        zxcvbn.measure(
            password.substring(0, Math.min(ESTIMATED, password.length())),
            List.of(login, name, "linli", "邻里"));
    return strength.getScore() >= STRONG_ENOUGH
        ? Optional.empty()
        : Optional.of("account.password." + weakness(strength.getSequence()));
  }

  /** What the longest guessable part of the password is. */
  private static String weakness(List<Match> parts) {
    return parts.stream()
        .max(Comparator.comparingInt(Match::tokenLength))
        .map(
            part ->
                switch (part.pattern) {
                  case Dictionary ->
                      "user_inputs".equals(part.dictionaryName) ? "personal" : "common";
                  case Spatial -> "keyboard";
                  case Repeat -> "repeated";
                  case Sequence -> "sequence";
                  case Regex, Date -> "date";
                  case Bruteforce -> "weak";
                })
        .orElse("weak");
  }
}
