package org.linli.certificate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Certificates of the viewer and their wards, for programs. */
@Controller("/api/my-certificates")
class OwnCertificateApi {

  private final OwnCertificates own;
  private final CertificateTable table;
  private final CertificatePages pages;
  private final Issuing issuing;
  private final Viewer viewer;

  OwnCertificateApi(
      OwnCertificates own,
      CertificateTable table,
      CertificatePages pages,
      Issuing issuing,
      Viewer viewer) {
    this.own = own;
    this.table = table;
    this.pages = pages;
    this.issuing = issuing;
    this.viewer = viewer;
  }

  /** The certificates, the latest first, without their items. */
  @Get
  @Access(signedIn = true)
  Part<CertificateItem> list(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    var people = own.byId().keySet();
    Paging paging = Part.asked(page, size, table.countOf(people));
    return Part.of(paging, table.of(people, paging), CertificateItem::of);
  }

  /** Issues a certificate, once for each {@code Idempotency-Key}. */
  @Post
  @Access(signedIn = true)
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> issue(@Body NewCertificate asked) {
    Form form = asked.form();
    Long volunteer = asked.volunteer();
    if (volunteer == null || !own.byId().containsKey(volunteer)) {
      throw Problem.wrong(form.reject("volunteer", "form.notAChoice"));
    }
    return Asked.read(form, pages.today())
        .flatMap(what -> Trying.with(form, () -> issuing.issue(volunteer, what, viewer.account())))
        .map(id -> Made.at("/volunteer/certificates", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** A certificate with its items. */
  @Get("/{certificate}")
  @Access(signedIn = true)
  CertificateItem show(long certificate) {
    return CertificateItem.of(own.certificate(certificate), table.items(certificate));
  }

  /** The paper; a certificate that is no longer valid has none. */
  @Get(uri = "/{certificate}/pdf", produces = "application/pdf")
  @Access(signedIn = true)
  HttpResponse<byte[]> pdf(HttpRequest<?> request, long certificate) {
    own.certificate(certificate);
    return pages.pdf(request, certificate);
  }
}
