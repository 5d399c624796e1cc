package org.linli.certificate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.account.GuessingNumbers;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.tenant.Time;

/** Where anybody checks a certificate, by its number or by its QR code (LAW-4). */
@Controller("/certificate-check")
@Produces(MediaType.TEXT_HTML)
final class CheckController {

  private final Checking checking;
  private final CertificateTable table;
  private final GuessingNumbers guessing;

  CheckController(Checking checking, CertificateTable table, GuessingNumbers guessing) {
    this.checking = checking;
    this.table = table;
    this.guessing = guessing;
  }

  @Get
  @Access(anyone = true)
  Page check(
      HttpRequest<?> request,
      @QueryValue(defaultValue = "") String number,
      @QueryValue(defaultValue = "") String code) {
    Page page = Page.of("certificate/check").with("typed", number).with("scanned", !code.isEmpty());
    if (number.isBlank() && code.isBlank()) {
      return page;
    }
    Optional<Checking.Checked> found =
        guessing.tried(
            request, () -> code.isBlank() ? checking.numbered(number) : checking.signed(code));
    return found
        .map(
            one ->
                page.with("checked", one)
                    .with("issued", LocalDate.ofInstant(one.certificate().issuedAt(), Time.ZONE))
                    .with("items", table.items(one.certificate().id())))
        .orElseGet(() -> page.with("wrong", true));
  }

  /** How it is done without us, for those who can't or won't ask. */
  @Get("/offline")
  @Access(anyone = true)
  Page offline() {
    return Page.of("certificate/offline").crumb("/certificate-check", "certificate.check");
  }
}
