package org.linli.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What somebody would do to the code of a certificate. */
public final class Tampering {

  private Tampering() {}

  /** The code with other minutes in its facts, and the signature as it was. */
  public static String withMinutes(String code, int minutes) {
    String[] parts = code.split("\\.");
    String facts =
        new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8)
            .replaceAll("minutes=\\d+", "minutes=" + minutes);
    return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(facts.getBytes(StandardCharsets.UTF_8))
        + "."
        + parts[1]
        + "."
        + parts[2];
  }
}
