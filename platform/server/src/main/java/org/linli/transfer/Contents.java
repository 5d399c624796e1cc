package org.linli.transfer;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.linli.hours.MovedService;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;

/** Writes down what goes, seals it for one side, and checks that it is what was released. */
@Singleton
class Contents {

  static final String LEAVING = "transfer.content";
  static final String COMING = "arriving_transfer.content";

  private final ObjectMapper json;
  private final Sealing sealing;

  Contents(ObjectMapper json, Sealing sealing) {
    this.json = json;
    this.sealing = sealing;
  }

  String write(MovedService.All all) {
    try {
      return json.writeValueAsString(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] seal(String column, UUID key, String content) {
    return sealing.seal(CurrentTenant.get().id(), new Cell(column, key.toString()), content);
  }

  String open(String column, UUID key, byte[] sealed) {
    return sealing.open(CurrentTenant.get().id(), new Cell(column, key.toString()), sealed);
  }

  /**
   * Reads what is written.
   *
   * @throws IllegalStateException if it isn't what was released
   */
  MovedService.All read(String content, String hash) {
    if (!hash(content).equals(hash)) {
      throw new IllegalStateException("A transfer isn't what was released");
    }
    try {
      return json.readValue(content, MovedService.All.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String hash(String content) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
