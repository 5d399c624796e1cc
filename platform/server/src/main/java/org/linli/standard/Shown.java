package org.linli.standard;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.linli.api.StationStandard.Evidence;
import org.linli.file.Content;

/**
 * A photo or document that somebody shows.
 *
 * @param name what it is called
 * @param bytes what is in it
 */
record Shown(String name, byte[] bytes) {

  private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

  /** A document says what it is in its first bytes; all else can only be a photo. */
  Evidence kind() {
    boolean isDocument =
        bytes.length >= PDF.length && Arrays.equals(bytes, 0, PDF.length, PDF, 0, PDF.length);
    return isDocument ? Evidence.DOCUMENT : Evidence.PHOTO;
  }

  Set<Content> may() {
    return kind() == Evidence.DOCUMENT
        ? EnumSet.of(Content.PDF)
        : EnumSet.of(Content.JPEG, Content.PNG, Content.WEBP);
  }
}
