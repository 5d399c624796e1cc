package org.linli.certificate;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A certificate as it was issued, and how it stands.
 *
 * @param community where the holder belonged on that day
 * @param path where that lies
 * @param issuer the unit that records and issues
 * @param entries how many items it has
 * @param facts the text that was signed, see {@link Facts}
 * @param signature of the facts, in base64url
 * @param reason why it was superseded or revoked; empty for a valid one
 */
record Certificate(
    long id,
    String number,
    long volunteer,
    long community,
    String path,
    String issuer,
    LocalDate from,
    LocalDate until,
    int entries,
    int minutes,
    String facts,
    String signature,
    long issuedBy,
    Instant issuedAt,
    CertificateState state,
    String reason) {

  /** Its number as people read it. */
  public String written() {
    return CertificateNumber.write(number);
  }

  /** Whether it can be printed and shown. */
  public boolean isValid() {
    return state == CertificateState.VALID;
  }
}
