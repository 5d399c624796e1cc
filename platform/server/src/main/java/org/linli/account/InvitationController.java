package org.linli.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.web.Platform;

/**
 * Where a one-time link leads: to choose a password, or, with an account that has one, to accept a
 * membership. Looking at the page uses nothing up, so that a preview by a messenger does no harm.
 */
@Platform
@Controller("/invitation")
@Produces(MediaType.TEXT_HTML)
final class InvitationController {

  private final UsingLinks links;
  private final SettingPasswords passwords;
  private final OpeningSessions sessions;
  private final Doorkeeping door;
  private final Visitors visitors;
  private final PageCookies cookies;
  private final Tenants tenants;
  private final InstitutionNames institutions;

  InvitationController(
      UsingLinks links,
      SettingPasswords passwords,
      OpeningSessions sessions,
      Doorkeeping door,
      Visitors visitors,
      PageCookies cookies,
      Tenants tenants,
      InstitutionNames institutions) {
    this.links = links;
    this.passwords = passwords;
    this.sessions = sessions;
    this.door = door;
    this.visitors = visitors;
    this.cookies = cookies;
    this.tenants = tenants;
    this.institutions = institutions;
  }

  /** For whoever has the code on paper only. */
  @Get
  @Access(anyone = true)
  Page ask() {
    return Page.of("account/code").with(Form.empty());
  }

  @Post
  @Access(anyone = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer open(@Body Form form) {
    Optional<OneTimeCode> code = OneTimeCode.parse(form.text("code"));
    if (code.isEmpty()) {
      return Page.of("account/code").with(form.reject("code", "account.code.wrong"));
    }
    return Redirect.outside("/invitation/" + code.get().grouped());
  }

  @Get("/{code}")
  @Access(anyone = true)
  Page show(HttpRequest<?> request, String code) {
    return find(request, code)
        .map(good -> page(request, good).with(Form.empty()))
        .orElseGet(() -> Page.of("account/link-over").status(404));
  }

  @Post("/{code}")
  @Access(anyone = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer use(HttpRequest<?> request, String code, @Body Form form) {
    Optional<UsingLinks.Good> found = find(request, code);
    if (found.isEmpty()) {
      return Page.of("account/link-over").status(404);
    }
    UsingLinks.Good good = found.get();
    return good.setsPassword() ? setPassword(request, good, form) : accept(request, good);
  }

  private Answer setPassword(HttpRequest<?> request, UsingLinks.Good good, Form form) {
    NewPassword chosen = NewPassword.in(form);
    chosen.check(form, good.account(), passwords);
    if (!form.isValid()) {
      return page(request, good).with(form);
    }
    if (!links.setPassword(good, chosen.password())) {
      return Page.of("account/link-over").status(404);
    }
    cookies.give(request, sessions.open(good.account(), Audience.PAGES, visitors.origin(request)));
    return Redirect.outside(home(good)).saying("account.link.done");
  }

  private Answer accept(HttpRequest<?> request, UsingLinks.Good good) {
    if (!isOwner(request, good)) {
      throw Problem.forbidden("account.link.notYours");
    }
    return links.accept(good)
        ? Redirect.outside(home(good)).saying("account.link.accepted")
        : Page.of("account/link-over").status(404);
  }

  /** Looks a code up; an address that tries many is locked out. */
  private Optional<UsingLinks.Good> find(HttpRequest<?> request, String typed) {
    String address = visitors.origin(request).address();
    if (door.admit(address).isPresent()) {
      throw Problem.of(429, "account.link.tooOften");
    }
    Optional<UsingLinks.Good> found = OneTimeCode.parse(typed).flatMap(links::find);
    if (found.isPresent()) {
      door.welcome(address);
    }
    return found;
  }

  private Page page(HttpRequest<?> request, UsingLinks.Good good) {
    return Page.of("account/link")
        .with("login", good.account().login())
        .with("name", good.account().name())
        .with("place", place(good).orElse(""))
        .with("reset", good.link().purpose() == OneTimeLink.Purpose.RESET)
        .with("setsPassword", good.setsPassword())
        .with("owner", isOwner(request, good))
        .with("someoneElse", Visit.of(request).isPresent() && !isOwner(request, good))
        .with("expires", good.link().expiresAt());
  }

  private static boolean isOwner(HttpRequest<?> request, UsingLinks.Good good) {
    return Visit.of(request)
        .filter(visit -> visit.standing().account() == good.account().key())
        .isPresent();
  }

  private Optional<Tenant> tenant(UsingLinks.Good good) {
    return tenants.find(good.link().subject());
  }

  /** The name of what the link was issued in. */
  private Optional<String> place(UsingLinks.Good good) {
    return tenant(good).map(Tenant::name).or(() -> institutions.nameOf(good.link().subject()));
  }

  private String home(UsingLinks.Good good) {
    boolean invited = good.link().purpose() == OneTimeLink.Purpose.INVITATION;
    return tenant(good).filter(tenant -> invited).map(one -> "/" + one.id()).orElse("/choose");
  }
}
