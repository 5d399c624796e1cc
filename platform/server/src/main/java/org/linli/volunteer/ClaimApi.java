package org.linli.volunteer;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.account.OneTimeCode;
import org.linli.account.SiteAddress;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;

/**
 * Handing a record that the community made over to the person's own account, or to a guardian's,
 * for programs.
 */
@Controller("/api/volunteers")
class ClaimApi {

  private final Claiming claiming;
  private final VolunteerPages pages;
  private final SiteAddress site;
  private final Viewer viewer;

  ClaimApi(Claiming claiming, VolunteerPages pages, SiteAddress site, Viewer viewer) {
    this.claiming = claiming;
    this.pages = pages;
    this.site = site;
    this.viewer = viewer;
  }

  /**
   * Issues a code that works once; earlier ones are void. It is answered this once and kept
   * nowhere, so the same request sent again gives another code.
   */
  @Post("/{volunteer}/claim-code")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Status(HttpStatus.CREATED)
  HttpResponse<Issued> issue(HttpRequest<?> request, long volunteer) {
    Claiming.Issued issued = claiming.issue(volunteer, viewer.account());
    String code = issued.code().grouped();
    String path = "/" + CurrentTenant.get().id() + "/volunteer/claim/" + code;
    return HttpResponse.created(new Issued(code, site.of(request, path), issued.expires()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  /** Takes over the record that a code opens. */
  @Post("/claims")
  @Access(signedIn = true)
  @Status(HttpStatus.CREATED)
  HttpResponse<VolunteerRecord> claim(@Body Claim claim) {
    Form form = Form.empty().put("code", claim.code());
    Optional<OneTimeCode> code =
        OneTimeCode.parse(form.required("code")).filter(one -> claiming.find(one).isPresent());
    if (code.isEmpty()) {
      throw Problem.wrong(form.reject("code", "volunteer.claim.wrong"));
    }
    long id = claiming.claim(code.get(), viewer.account());
    VolunteerRow row = pages.row(id);
    URI page = URI.create("/" + CurrentTenant.get().id() + "/volunteer/" + id);
    return HttpResponse.created(VolunteerRecord.of(row, pages.card(row, false)), page);
  }

  /**
   * A code in the hands of whoever issued it.
   *
   * @param address where the code leads, for a QR code
   */
  @Serdeable
  record Issued(String code, String address, Instant expires) {}

  /** A code from a QR code or from paper. */
  @Serdeable
  record Claim(@Nullable String code) {}
}
