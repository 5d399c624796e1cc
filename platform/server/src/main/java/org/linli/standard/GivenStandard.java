package org.linli.standard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.linli.api.StationStandard;
import org.linli.api.StationStandard.Item;
import org.linli.api.StationStandard.Part;

/**
 * The version of a standard that is in force.
 *
 * @param key the plugin's id, a dot, and the standard's id
 * @param said what it says
 */
record GivenStandard(String key, StationStandard said) {

  private static final int HASH = 16;

  Optional<Item> item(String item) {
    return said.item(item);
  }

  /** A hash of what an item says, parts and all: the same words, the same hash. */
  static String wording(Item item) {
    StringBuilder words = new StringBuilder(item.words());
    for (Part part : item.parts()) {
      words.append('\n').append(part.key()).append(' ').append(part.words());
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(words.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
