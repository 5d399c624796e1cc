package org.linli.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** A path of this site to go on to after a log-in; whatever leads elsewhere is dropped. */
final class SafePath {

  private static final int LONGEST = 2000;

  private SafePath() {}

  /** The path with its query, if it stays on this site. */
  static Optional<String> of(String text) {
    if (!text.startsWith("/") || text.startsWith("//") || text.length() > LONGEST) {
      return Optional.empty();
    }
    // Browsers read a backslash as a slash and skip control characters: "/\evil.example".
    if (text.chars().anyMatch(c -> c < 0x21 || c == '\\' || c == 0x7f)) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text);
      boolean here = uri.getScheme() == null && uri.getRawAuthority() == null;
      return here && !uri.getRawPath().startsWith("//") ? Optional.of(text) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
