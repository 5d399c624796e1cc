package org.linli.certificate;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The check that needs nobody: the JDK's cryptography and a tenant's published keys, kept from
 * before. It proves that a certificate was issued, and not that it was never superseded or revoked.
 */
public final class OfflineCheck {

  private OfflineCheck() {}

  /**
   * Whether the code on a paper was issued for the name on it.
   *
   * @param code what stands after {@code code=} in the QR code
   * @param name the full name on the paper
   * @param keys the published keys by their ids, base64
   */
  public static boolean holds(String code, String name, Map<String, String> keys)
      throws GeneralSecurityException {
    String[] parts = code.split("\\.");
    byte[] facts = Base64.getUrlDecoder().decode(parts[0]);
    Map<String, String> lines =
        new String(facts, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains("="))
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.indexOf('=')),
                    line -> line.substring(line.indexOf('=') + 1)));
    String key = keys.get(lines.get("key"));
    if (key == null) {
      return false;
    }
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key))));
    signature.update(facts);
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    sha256.update(Base64.getUrlDecoder().decode(parts[2]));
    String holder =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(sha256.digest(name.getBytes(StandardCharsets.UTF_8)));
    return signature.verify(Base64.getUrlDecoder().decode(parts[1]))
        && holder.equals(lines.get("holder"));
  }
}
