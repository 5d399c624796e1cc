package org.linli.certificate;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Certificates for programs of those who keep the register, within the viewer's scope. */
@Controller("/api")
class CertificateApi {

  private final CertificateTable table;
  private final CertificatePages pages;
  private final Issuing issuing;
  private final Ending ending;
  private final Viewer viewer;

  CertificateApi(
      CertificateTable table,
      CertificatePages pages,
      Issuing issuing,
      Ending ending,
      Viewer viewer) {
    this.table = table;
    this.pages = pages;
    this.issuing = issuing;
    this.ending = ending;
    this.viewer = viewer;
  }

  /**
   * The certificates, the latest first, without their items.
   *
   * @param number the one with this number
   * @param state VALID, SUPERSEDED or REVOKED; else all
   * @param size certificates at once, at most 500
   */
  @Get("/certificates")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<CertificateItem> list(
      @QueryValue(defaultValue = "") String number,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    var scope = CommunityKeepers.scope(viewer);
    CertificateFilter filter = new CertificateFilter(number, state);
    Paging paging = Part.asked(page, size, table.count(filter, scope));
    return Part.of(paging, table.page(filter, scope, paging), CertificateItem::of);
  }

  /** A certificate with its items. */
  @Get("/certificates/{certificate}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "certificate")
  CertificateItem show(long certificate) {
    return CertificateItem.of(pages.find(certificate), table.items(certificate));
  }

  /** Issues a certificate for someone at the desk, once for each {@code Idempotency-Key}. */
  @Post("/volunteers/{volunteer}/certificates")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> issue(long volunteer, @Body NewCertificate asked) {
    Form form = asked.form();
    return Asked.read(form, pages.today())
        .flatMap(what -> Trying.with(form, () -> issuing.issue(volunteer, what, viewer.account())))
        .map(id -> Made.at("/certificates", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Revokes a certificate, once for each {@code Idempotency-Key}; the holder is told why. */
  @Post("/certificates/{certificate}/revocation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "certificate")
  @Idempotent
  CertificateItem revoke(long certificate, @Body Why why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", CertificateController.LONGEST_REASON);
    if (!Trying.done(form, () -> ending.revoke(certificate, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return CertificateItem.of(pages.find(certificate));
  }

  /** A reason. */
  @Serdeable
  record Why(@Nullable String reason) {}
}
