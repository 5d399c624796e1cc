package org.linli.account;

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
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** The people of a tenant, for its administrator: who they are, and inviting more of them. */
@Controller("/people")
@Produces(MediaType.TEXT_HTML)
final class PeopleController {

  private final People people;
  private final Inviting inviting;
  private final ScopeChoice scopes;
  private final ScopeNames names;
  private final LinkPages links;
  private final Viewer viewer;

  PeopleController(
      People people,
      Inviting inviting,
      ScopeChoice scopes,
      ScopeNames names,
      LinkPages links,
      Viewer viewer) {
    this.people = people;
    this.inviting = inviting;
    this.scopes = scopes;
    this.names = names;
    this.links = links;
    this.viewer = viewer;
  }

  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String role,
      @QueryValue(defaultValue = "1") int page) {
    PeopleFilter filter = new PeopleFilter(q, role, page);
    People.Found found = people.list(filter);
    return Page.of("account/people")
        .with("people", found.people())
        .with("paging", found.paging())
        .with("filter", filter)
        .with("filtered", !q.isBlank() || !role.isEmpty())
        .with("roles", GivenRole.all())
        .with(
            "places",
            names.of(
                found.people().stream()
                    .flatMap(one -> one.memberships().stream())
                    .map(Membership::scope)
                    .toList()));
  }

  @Get("/new")
  @Access(Role.TENANT_ADMINISTRATOR)
  Page ask() {
    return page().with(Form.empty());
  }

  @Post
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer invite(HttpRequest<?> request, @Body Form form) {
    String name = form.required("name", 64);
    String login = form.required("login", 64);
    Optional<GivenRole> role = role(form);
    Scope scope = role.map(given -> scopes.read(form, given)).orElse(Scope.NONE);
    if (role.isEmpty() || !form.isValid()) {
      return page().with(form);
    }
    Inviting.Result result =
        inviting.invite(login, name, role.get().role(), scope, viewer.account());
    return switch (result) {
      case Inviting.Result.Invited(IssuedLink link) -> links.issued(request, login, link, false);
      case Inviting.Result.NotALogin() ->
          page().with(form.reject("login", "account.people.login.wrong"));
      case Inviting.Result.AlreadyThere() ->
          page().with(form.reject("login", "account.people.already"));
    };
  }

  static Optional<GivenRole> role(Form form) {
    Optional<GivenRole> role = GivenRole.of(form.required("role"));
    if (role.isEmpty()) {
      form.reject("role", "form.notAChoice");
    }
    return role;
  }

  private Page page() {
    return Page.of("account/invite")
        .crumb("/people", "account.people.title")
        .with("roles", GivenRole.all())
        .with("divisions", scopes.divisions());
  }
}
