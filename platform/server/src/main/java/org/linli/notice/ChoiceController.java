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
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.account.SiteAddress;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
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
  private final ConfirmingAddresses confirming;
  private final Mailing mailing;
  private final SiteAddress site;
  private final Viewer viewer;
  private final Clock clock;

  ChoiceController(
      Choices choices,
      ConfirmingAddresses confirming,
      Mailing mailing,
      SiteAddress site,
      Viewer viewer,
      Clock clock) {
    this.choices = choices;
    this.confirming = confirming;
    this.mailing = mailing;
    this.site = site;
    this.viewer = viewer;
    this.clock = clock;
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
    Choice before = choices.of(account);
    String email = form.text(EMAIL, 254);
    // The same address again asks for another link as long as it isn't confirmed.
    boolean asks = !email.isEmpty() && !(email.equals(before.email()) && before.isConfirmed());
    if (asks && !Mailing.isAddress(email)) {
      form.reject(EMAIL, "notice.email.wrong");
    } else if (asks && !email.equals(before.email()) && !before.mayAsk(clock.instant())) {
      form.reject(EMAIL, "notice.email.soon");
    }
    if (!form.isValid() || !mailing.isSet()) {
      return page(before).with(form);
    }
    choices.setKinds(account, kinds(form, before));
    if (email.isEmpty() && before.email() != null) {
      confirming.remove(account);
    }
    if (asks && before.mayAsk(clock.instant())) {
      confirming.give(account, email, site.of(request, ""));
      return Redirect.to(SETTINGS).saying("notice.saved.sent");
    }
    return Redirect.to(SETTINGS).saying("notice.saved");
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
        .with("kinds", shown());
  }

  /** What is chosen of those shown; the others stay as they were. */
  private Set<NoticeKind> kinds(Form form, Choice before) {
    List<String> chosen = form.all(KINDS);
    List<NoticeKind> shown = shown();
    Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
    Arrays.stream(NoticeKind.values())
        .filter(
            kind ->
                shown.contains(kind)
                    ? chosen.contains(kind.name())
                    : before.mailed().contains(kind))
        .forEach(kinds::add);
    return kinds;
  }

  /** What somebody may ever be told of, so that a volunteer's list stays short. */
  private List<NoticeKind> shown() {
    boolean keeps =
        viewer.has(
            Role.TENANT_ADMINISTRATOR,
            Role.STAFF,
            Role.STATION_HEAD,
            Role.SOCIAL_WORKER,
            Role.TEAM_LEADER);
    return Arrays.stream(NoticeKind.values())
        .filter(kind -> keeps || !kind.isForKeepers())
        .toList();
  }
}
