package org.linli.submission;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes the one text of a version, by which it is known for ever, and reads it again. */
@Singleton
class Sealing {

  private final ObjectMapper json;

  Sealing(ObjectMapper json) {
    this.json = json;
  }

  String text(Object what) {
    try {
      return json.writeValueAsString(what);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Sealed read(String text) {
    try {
      return json.readValue(text, Sealed.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
