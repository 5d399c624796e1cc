package org.linli.certificate;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A certificate as programs read it.
 *
 * @param issuer the unit that records and issues
 * @param facts the text that was signed
 * @param signature its Ed25519 signature, base64url
 * @param reason why it was revoked; empty otherwise
 * @param items what it is about; empty in a list
 */
@Serdeable
record CertificateItem(
    long id,
    String number,
    long volunteer,
    String issuer,
    LocalDate from,
    LocalDate until,
    int entries,
    int minutes,
    CertificateState state,
    String reason,
    Instant issuedAt,
    String facts,
    String signature,
    List<Line> items) {

  /** A service; the minutes are those that the ledger had on the day of issue. */
  @Serdeable
  record Line(
      LocalDate day,
      Instant from,
      Instant to,
      int minutes,
      String activity,
      String content,
      String unit) {

    static Line of(Item item) {
      return new Line(
          item.servedOn(),
          item.from(),
          item.to(),
          item.minutes(),
          item.activity(),
          item.content(),
          item.unit());
    }
  }

  static CertificateItem of(Certificate one) {
    return of(one, List.of());
  }

  static CertificateItem of(Certificate one, List<Item> items) {
    return new CertificateItem(
        one.id(),
        one.written(),
        one.volunteer(),
        one.issuer(),
        one.from(),
        one.until(),
        one.entries(),
        one.minutes(),
        one.state(),
        one.reason(),
        one.issuedAt(),
        one.facts(),
        one.signature(),
        items.stream().map(Line::of).toList());
  }
}
