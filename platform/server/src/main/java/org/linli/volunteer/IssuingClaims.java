package org.linli.volunteer;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.linli.account.QrCode;
import org.linli.account.SiteAddress;
import org.linli.api.Page;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.web.template.Messages;

/** Shows a claim code to whoever issued it, this once: as a QR code, and to be typed from paper. */
@Singleton
class IssuingClaims {

  private final Claiming claiming;
  private final VolunteerPages pages;
  private final SiteAddress site;
  private final Messages messages;
  private final Viewer viewer;

  IssuingClaims(
      Claiming claiming, VolunteerPages pages, SiteAddress site, Messages messages, Viewer viewer) {
    this.claiming = claiming;
    this.pages = pages;
    this.site = site;
    this.messages = messages;
    this.viewer = viewer;
  }

  /**
   * Issues a code.
   *
   * @param back where the issuer came from, below the tenant
   */
  Page page(HttpRequest<?> request, VolunteerRow row, String back) {
    Claiming.Issued issued = claiming.issue(row.id(), viewer.account());
    String home = "/" + CurrentTenant.get().id();
    String code = issued.code().grouped();
    String address = site.of(request, home + "/volunteer/claim/" + code);
    return pages
        .page("volunteer/claim-issued", row, false)
        .with("back", back)
        .with("address", address)
        .with("entry", site.of(request, home + "/volunteer/claim"))
        .with("code", code)
        .with("expires", issued.expires())
        .with("qr", QrCode.svg(address, messages.say("volunteer.claim.qr")));
  }
}
