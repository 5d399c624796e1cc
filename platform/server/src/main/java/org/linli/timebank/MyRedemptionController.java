package org.linli.timebank;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.linli.account.QrCode;
import org.linli.account.SiteAddress;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.web.Trying;
import org.linli.web.template.Messages;

/** One's own redemption with the code that is shown where it is handed over. */
@Controller("/my-redemptions/{redemption}")
@Produces(MediaType.TEXT_HTML)
final class MyRedemptionController {

  private final OwnRedemptions own;
  private final SiteAddress site;
  private final Messages messages;
  private final Viewer viewer;

  MyRedemptionController(OwnRedemptions own, SiteAddress site, Messages messages, Viewer viewer) {
    this.own = own;
    this.site = site;
    this.messages = messages;
    this.viewer = viewer;
  }

  @Get
  @Access(signedIn = true)
  Page show(HttpRequest<?> request, long redemption) {
    return page(request, redemption, Form.empty());
  }

  /** Takes it back, while it wasn't handed over. */
  @Post("/cancellation")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer cancel(HttpRequest<?> request, long redemption, @Body Form form) {
    String reason = form.text("reason", OfferController.LONGEST_REASON);
    return Trying.done(form, () -> own.cancel(redemption, reason, viewer.account()))
        ? Redirect.to("/my-redemptions/" + redemption).saying("timebank.cancelled")
        : page(request, redemption, form);
  }

  private Page page(HttpRequest<?> request, long id, Form form) {
    Redemption found = own.find(id, viewer.account());
    String path = "/" + CurrentTenant.get().id() + "/redemptions?code=" + found.code();
    return Page.of("timebank/redeemed")
        .crumb("/my-time/" + found.volunteer(), "timebank.mine")
        .with("redemption", found)
        .with("qr", QrCode.svg(site.of(request, path), messages.say("timebank.code.qr")))
        .with(form);
  }
}
