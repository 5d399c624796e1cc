package org.linli.key;

import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret of 32 bytes that signs with HMAC-SHA-256 for one purpose. */
public final class SigningKey {

  private final String id;
  private final byte[] secret;
  private final Instant startsAt;

  SigningKey(String id, byte[] secret, Instant startsAt) {
    this.id = id;
    this.secret = secret.clone();
    this.startsAt = startsAt;
  }

  /** The id that stands beside a signature ({@code kid}), for example {@code "jwt-3"}. */
  public String id() {
    return id;
  }

  /** The 32 bytes, for libraries that sign themselves. */
  public byte[] secret() {
    return secret.clone();
  }

  boolean hasBegun(Instant now) {
    return !startsAt.isAfter(now);
  }

  /** The HMAC-SHA-256 of some bytes: 32 bytes. */
  public byte[] mac(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return mac.doFinal(bytes);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is not available", e);
    }
  }

  @Override
  public String toString() {
    return "SigningKey[" + id + "]";
  }
}
