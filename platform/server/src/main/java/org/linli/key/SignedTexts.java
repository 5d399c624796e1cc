package org.linli.key;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * Texts that leave the house signed and are believed when they come back: flash messages, form
 * tokens, tickets. Readable by whoever holds them, changeable by no one. A text that should lose
 * its force says so itself.
 */
@Singleton
public final class SignedTexts {

  private final SigningKeys keys;

  SignedTexts(SigningKeys keys) {
    this.keys = keys;
  }

  /**
   * Signs a text.
   *
   * @param purpose what it is for; it opens for the same purpose only
   * @return letters, digits, {@code -}, {@code _} and dots, fit for a cookie, a form or an address
   */
  public String sign(String purpose, String text) {
    SigningKey key = keys.current(purpose);
    String body = encode(text.getBytes(StandardCharsets.UTF_8));
    return body + "." + key.id() + "." + encode(key.mac(bytes(body)));
  }

  /** The text, if it was signed here for this purpose and nobody changed it. */
  public Optional<String> open(String purpose, String signed) {
    String[] parts = signed.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    return keys.valid(purpose).stream()
        .filter(key -> key.id().equals(parts[1]))
        .filter(key -> MessageDigest.isEqual(key.mac(bytes(parts[0])), decode(parts[2])))
        .findFirst()
        .map(key -> new String(decode(parts[0]), StandardCharsets.UTF_8));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decode(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
