package org.linli.operator;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.linli.account.ClosingAccounts;
import org.linli.account.ClosingAccounts.Reason;
import org.linli.account.InstitutionNames;
import org.linli.account.IssuedLink;
import org.linli.account.LinkPages;
import org.linli.account.ResettingPasswords;
import org.linli.account.ResettingPasswords.Holder;
import org.linli.account.ResettingPasswords.Place;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.web.Platform;

/**
 * Finds an account by its whole login name. The operator issues the link with which its owner
 * chooses a new password, for those whom no tenant may do that for because they belong to several;
 * and closes the account everywhere at once, or opens it again.
 */
@Platform
@Controller("/operator/accounts")
@Produces(MediaType.TEXT_HTML)
class AccountsController {

  private final ResettingPasswords resetting;
  private final ClosingAccounts closing;
  private final Tenants tenants;
  private final InstitutionNames institutions;
  private final LinkPages links;
  private final Viewer viewer;

  AccountsController(
      ResettingPasswords resetting,
      ClosingAccounts closing,
      Tenants tenants,
      InstitutionNames institutions,
      LinkPages links,
      Viewer viewer) {
    this.resetting = resetting;
    this.closing = closing;
    this.tenants = tenants;
    this.institutions = institutions;
    this.links = links;
    this.viewer = viewer;
  }

  /** A place as it is shown; the platform itself has no name of a tenant. */
  private record Line(Optional<String> tenant, Role role) {}

  @Get
  @Access(Role.OPERATOR)
  Page find(@QueryValue(defaultValue = "") String login) {
    return page(login, login.isBlank() ? Optional.empty() : resetting.find(login), Form.empty());
  }

  @Post("/{account}/link")
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page issue(HttpRequest<?> request, long account) {
    Holder holder = resetting.find(account).orElseThrow(Problem::notFound);
    if (!holder.canReset() || account == viewer.account()) {
      throw Problem.conflict("operator.accounts.cannot", holder.login());
    }
    IssuedLink link = resetting.issue(holder, viewer.account());
    return links
        .reset(request, holder.login(), link, "/operator/accounts")
        .crumb("/operator", "operator.title")
        .crumb("/operator/accounts", "operator.accounts");
  }

  @Post("/{account}/disabling")
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer disable(long account, @Body Form form) {
    Holder holder = another(account);
    Optional<Reason> reason = form.choice("reason", Reason.class);
    if (reason.isEmpty()) {
      form.reject("reason", "operator.accounts.disable.reasonNeeded");
      return page(holder.login(), Optional.of(holder), form);
    }
    closing.close(account, reason.get());
    return back(holder).saying("operator.accounts.disable.done", holder.name());
  }

  @Post("/{account}/enabling")
  @Access(Role.OPERATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer enable(long account) {
    Holder holder = another(account);
    closing.open(account);
    return back(holder).saying("operator.accounts.enable.done", holder.name());
  }

  /** Nobody shuts themselves out: so one operator always remains. */
  private Holder another(long account) {
    Holder holder = resetting.find(account).orElseThrow(Problem::notFound);
    if (account == viewer.account()) {
      throw Problem.conflict("operator.accounts.oneself");
    }
    return holder;
  }

  private static Redirect back(Holder holder) {
    return Redirect.outside(
        "/operator/accounts?login=" + URLEncoder.encode(holder.login(), StandardCharsets.UTF_8));
  }

  private Page page(String login, Optional<Holder> found, Form form) {
    return Page.of("operator/accounts")
        .crumb("/operator", "operator.title")
        .with("login", login)
        .with("holder", found)
        .with("reasons", Reason.values())
        .with("oneself", found.filter(one -> one.account() == viewer.account()).isPresent())
        .with("lines", found.map(this::lines).orElse(List.of()))
        .with(form);
  }

  private List<Line> lines(Holder holder) {
    return holder.places().stream().map(this::line).toList();
  }

  private Line line(Place place) {
    String id = place.subject().id();
    Optional<String> name =
        switch (place.subject().kind()) {
          case TENANT -> tenants.find(id).map(Tenant::name);
          case INSTITUTION -> institutions.nameOf(id);
          case PLATFORM -> Optional.empty();
        };
    return new Line(name, place.role());
  }
}
