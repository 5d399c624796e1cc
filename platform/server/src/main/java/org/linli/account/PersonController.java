package org.linli.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Map;
import java.util.Optional;
import org.linli.account.People.Person;
import org.linli.account.PeopleChange.Appointment;
import org.linli.account.PeopleChange.Outcome;
import org.linli.account.PeopleChange.Reappointment;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** One of the tenant's people: what they are here, and changing that. */
@Controller("/people/{account}")
@Produces(MediaType.TEXT_HTML)
final class PersonController {

  private final People people;
  private final ChangingPeople changing;
  private final Inviting inviting;
  private final PersonPages pages;
  private final ScopeChoice scopes;
  private final LinkPages links;
  private final Viewer viewer;

  PersonController(
      People people,
      ChangingPeople changing,
      Inviting inviting,
      PersonPages pages,
      ScopeChoice scopes,
      LinkPages links,
      Viewer viewer) {
    this.people = people;
    this.changing = changing;
    this.inviting = inviting;
    this.pages = pages;
    this.scopes = scopes;
    this.links = links;
    this.viewer = viewer;
  }

  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  Page show(long account) {
    return pages.show(person(account));
  }

  @Get("/roles/new")
  @Access(Role.TENANT_ADMINISTRATOR)
  Page askMore(long account) {
    return pages.add(person(account)).with(Form.empty());
  }

  @Post("/roles")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(long account, @Body Form form) {
    Person person = someoneElse(account);
    Optional<GivenRole> role = PeopleController.role(form);
    Scope scope = role.map(given -> scopes.read(form, given)).orElse(Scope.NONE);
    if (role.isEmpty() || !form.isValid()) {
      return pages.add(person).with(form);
    }
    Appointment change =
        new Appointment(account, role.get().role(), scope, Membership.State.ACTIVE);
    return told(person, changing.change("account.role-given", change, details(change)));
  }

  @Get("/roles/{role}")
  @Access(Role.TENANT_ADMINISTRATOR)
  Page askChange(long account, Role role) {
    Person person = person(account);
    Membership membership = membership(person, role);
    Form form = Form.empty().put("role", role);
    scopes.show(membership.scope(), form);
    return pages.change(person, membership).with(form);
  }

  @Post("/roles/{role}")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long account, Role role, @Body Form form) {
    Person person = someoneElse(account);
    Membership membership = membership(person, role);
    Optional<GivenRole> chosen = PeopleController.role(form);
    Scope scope = chosen.map(given -> scopes.read(form, given)).orElse(Scope.NONE);
    if (chosen.isEmpty() || !form.isValid()) {
      return pages.change(person, membership).with(form);
    }
    PeopleChange change =
        chosen.get().role() == role
            ? new Appointment(account, role, scope, membership.state())
            : new Reappointment(account, role, chosen.get().role(), scope);
    return told(person, changing.change("account.role-changed", change, details(change)));
  }

  @Post("/roles/{role}/disable")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer disable(long account, Role role) {
    Person person = someoneElse(account);
    Scope scope = membership(person, role).scope();
    Appointment change = new Appointment(account, role, scope, Membership.State.DISABLED);
    return told(person, changing.change("account.role-taken", change, details(change)));
  }

  @Post("/roles/{role}/enable")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer enable(long account, Role role) {
    Person person = someoneElse(account);
    Scope scope = membership(person, role).scope();
    Appointment change = new Appointment(account, role, scope, Membership.State.ACTIVE);
    return told(person, changing.change("account.role-given", change, details(change)));
  }

  /** A new link: to accept the invitation that waits, or to set a new password. */
  @Post("/link")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer link(HttpRequest<?> request, long account) {
    Person person = someoneElse(account);
    boolean reset = !person.waits();
    OneTimeLink.Purpose purpose =
        reset ? OneTimeLink.Purpose.RESET : OneTimeLink.Purpose.INVITATION;
    return switch (inviting.link(account, purpose, viewer.account())) {
      case Inviting.LinkResult.Issued(IssuedLink link) ->
          links.issued(request, person.login(), link, reset);
      case Inviting.LinkResult.Refused(Outcome why) -> told(person, why);
    };
  }

  private Person person(long account) {
    return people.find(account).orElseThrow(Problem::notFound);
  }

  /** Nobody takes away their own chair while they sit on it. */
  private Person someoneElse(long account) {
    if (account == viewer.account()) {
      throw Problem.forbidden("account.people.oneself");
    }
    return person(account);
  }

  private static Membership membership(Person person, Role role) {
    return person.memberships().stream()
        .filter(one -> one.role() == role)
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private static Answer told(Person person, Outcome outcome) {
    Redirect back = Redirect.to("/people/" + person.account());
    return outcome == Outcome.DONE
        ? back.saying("account.people.changed", person.name())
        : back.warning("account.outcome." + outcome.name());
  }

  private static Map<String, String> details(PeopleChange change) {
    return switch (change) {
      case Appointment one ->
          Map.of("role", one.role().name(), "scope", PeopleChangeTexts.write(one.scope()));
      case Reappointment one ->
          Map.of(
              "before", one.before().name(),
              "role", one.role().name(),
              "scope", PeopleChangeTexts.write(one.scope()));
      default -> Map.of();
    };
  }
}
