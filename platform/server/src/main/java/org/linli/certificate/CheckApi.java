package org.linli.certificate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.linli.account.GuessingNumbers;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.key.CertificateKeys;
import org.linli.tenant.CurrentTenant;

/** What anybody's program needs to check certificates, with us or without. */
@Controller("/api")
class CheckApi {

  private final Checking checking;
  private final GuessingNumbers guessing;
  private final CertificateKeys keys;

  CheckApi(Checking checking, GuessingNumbers guessing, CertificateKeys keys) {
    this.checking = checking;
    this.guessing = guessing;
    this.keys = keys;
  }

  /**
   * Checks a certificate by its number or by what its QR code carries after {@code code=}. 404
   * where none has the number, or nobody here signed it: it was changed or is another tenant's. Too
   * many misses from one address are a 429.
   */
  @Get("/certificate-check")
  @Access(anyone = true)
  Checked check(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String number,
      @QueryValue(defaultValue = "") String code) {
    if (number.isBlank() && code.isBlank()) {
      throw Problem.wrong(Form.empty().reject("number", "form.required"));
    }
    return guessing
        .tried(request, () -> code.isBlank() ? checking.numbered(number) : checking.signed(code))
        .map(Checked::of)
        .orElseThrow(() -> Problem.of(404, "certificate.check.wrong"));
  }

  /**
   * The public keys that certificates of this tenant are checked with, those that sign no more
   * among them. The code of a certificate is three parts in base64url, joined by dots: the facts
   * (UTF-8 lines, {@code key=} names the key), their Ed25519 signature, and a salt. SHA-256 of the
   * salt and the holder's full name is the fact {@code holder}. This proves that the certificate
   * was issued, and not that it was never superseded or revoked.
   */
  @Get("/certificate-keys")
  @Access(anyone = true)
  List<Key> keys() {
    return keys.published(CurrentTenant.get().id()).stream().map(Key::of).toList();
  }

  /**
   * A certificate as anybody may know it.
   *
   * @param holder the name, masked; empty when the holder's data was deleted
   * @param issuer the unit that records and issues
   * @param goneTo where its services count now, if the record was transferred; the certificate
   *     stays true, but the same services may be certified there as well
   */
  @Serdeable
  record Checked(
      String number,
      CertificateState state,
      String holder,
      String issuer,
      LocalDate from,
      LocalDate until,
      int entries,
      int minutes,
      Instant issuedAt,
      String goneTo) {

    static Checked of(Checking.Checked found) {
      Certificate one = found.certificate();
      return new Checked(
          one.written(),
          one.state(),
          found.holder(),
          one.issuer(),
          one.from(),
          one.until(),
          one.entries(),
          one.minutes(),
          one.issuedAt(),
          found.gone());
    }
  }

  /**
   * A public key.
   *
   * @param id what stands in the facts as {@code key}
   * @param algorithm Ed25519
   * @param publicKey the key in X.509 form (SubjectPublicKeyInfo), base64
   * @param retired whether another signs in its place
   */
  @Serdeable
  record Key(String id, String algorithm, String publicKey, Instant since, boolean retired) {

    static Key of(CertificateKeys.Published key) {
      return new Key(
          key.id(),
          "Ed25519",
          Base64.getEncoder().encodeToString(key.x509()),
          key.since(),
          key.retired());
    }
  }
}
