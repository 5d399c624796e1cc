package org.linli.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client shows to get a new access token: the session's handle and the secret of the moment.
 *
 * @param handle says which session it is; it never changes
 * @param secret good until the next one is issued, and half a minute longer
 */
record RefreshToken(String handle, String secret) {

  private static final Pattern SHAPE = Pattern.compile("([\\w-]{22})\\.([\\w-]{43})");

  /** The first token of a new session. */
  static RefreshToken first() {
    return new RefreshToken(Secrets.random(16), Secrets.random(32));
  }

  static Optional<RefreshToken> parse(String text) {
    var matcher = SHAPE.matcher(text);
    return matcher.matches()
        ? Optional.of(new RefreshToken(matcher.group(1), matcher.group(2)))
        : Optional.empty();
  }

  /** The next token of the same session. */
  RefreshToken next() {
    return new RefreshToken(handle, Secrets.random(32));
  }

  byte[] hash() {
    return Secrets.hash(secret);
  }

  /** As it stands in a cookie or an answer. */
  String text() {
    return handle + "." + secret;
  }

  @Override
  public String toString() {
    return "RefreshToken";
  }
}
