package org.linli.notice;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import org.linli.account.SiteAddress;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;

/** Which notices go to one's mailbox as well, and which mailbox that is. */
@Controller("/notices")
@Produces(MediaType.TEXT_HTML)
class ChoiceController {

  private static final String SETTINGS = "/notices/settings";
  private static final String EMAIL = "email";
  private static final String KINDS = "kinds";

  private final Choices choices;
  private final Choosing choosing;
  private final ConfirmingAddresses confirming;
  private final Mailing mailing;
  private final SiteAddress site;
  private final Viewer viewer;

  ChoiceController(
      Choices choices,
      Choosing choosing,
      ConfirmingAddresses confirming,
      Mailing mailing,
      SiteAddress site,
      Viewer viewer) {
    this.choices = choices;
    this.choosing = choosing;
    this.confirming = confirming;
    this.mailing = mailing;
    this.site = site;
    this.viewer = viewer;
  }

  @Get("/settings")
  @Access(signedIn = true)
  Page show() {
    Choice now = choices.of(viewer.account());
    return page(now)
        .with(
            Form.empty()
                .put(EMAIL, now.email())
                .putAll(KINDS, now.mailed().stream().map(Enum::name).toList()));
  }

  @Post("/settings")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer save(HttpRequest<?> request, @Body Form form) {
    long account = viewer.account();
    return switch (choosing.save(account, form, site.of(request, ""))) {
      case NOTHING -> page(choices.of(account)).with(form);
      case SAVED -> Redirect.to(SETTINGS).saying("notice.saved");
      case LINK_SENT -> Redirect.to(SETTINGS).saying("notice.saved.sent");
    };
  }

  /** Where the link in the mail leads; opening it alone confirms nothing, mail scanners do that. */
  @Get("/address")
  @Access(signedIn = true)
  Page look(@QueryValue(defaultValue = "") String code) {
    return address(confirming.opened(CurrentTenant.get(), viewer.account(), code), code);
  }

  @Post("/address")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer confirm(@Body Form form) {
    String code = form.exact("code");
    Optional<String> email = confirming.opened(CurrentTenant.get(), viewer.account(), code);
    if (email.isEmpty()) {
      return address(email, code).status(422);
    }
    confirming.confirm(viewer.account());
    return Redirect.to(SETTINGS).saying("notice.address.done");
  }

  private static Page address(Optional<String> email, String code) {
    return Page.of("notice/address")
        .crumb("/notices", "notice.title")
        .with("email", email.orElse(null))
        .with("code", code);
  }

  private Page page(Choice now) {
    return Page.of("notice/settings")
        .crumb("/notices", "notice.title")
        .with("isSet", mailing.isSet())
        .with("given", now.email() != null)
        .with("confirmed", now.isConfirmed())
        .with("kinds", choosing.shown());
  }
}
