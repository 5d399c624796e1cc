package org.linli.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * What the QR code of a certificate carries: facts, their signature and the salt of the holder's
 * hash, each in base64url, joined by dots.
 */
record SignedFacts(String facts, byte[] signature, byte[] salt) {

  static String write(String facts, String signature, byte[] salt) {
    return Facts.base64(facts.getBytes(StandardCharsets.UTF_8))
        + "."
        + signature
        + "."
        + Facts.base64(salt);
  }

  /** Empty if it is nothing of the kind. */
  static Optional<SignedFacts> read(String code) {
    String[] parts = code.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      Base64.Decoder base64 = Base64.getUrlDecoder();
      return Optional.of(
          new SignedFacts(
              new String(base64.decode(parts[0]), StandardCharsets.UTF_8),
              base64.decode(parts[1]),
              base64.decode(parts[2])));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
