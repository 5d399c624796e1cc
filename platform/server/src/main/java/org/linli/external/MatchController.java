package org.linli.external;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Arrays;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.web.Trying;

/** Where people of theirs are recognised: this one of ours, another, or none. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class MatchController {

  private final MatchPages pages;
  private final PersonTable people;
  private final DecidingMatches deciding;

  MatchController(MatchPages pages, PersonTable people, DecidingMatches deciding) {
    this.pages = pages;
    this.people = people;
    this.deciding = deciding;
  }

  @Get("/externals/{system}/people")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      long system,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String why,
      @QueryValue(defaultValue = "1") int page) {
    return pages.list(system, of(TheirPerson.State.values(), state), of(Doubt.values(), why), page);
  }

  @Get("/external-people/{theirPerson}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "theirPerson")
  Page show(long theirPerson) {
    return pages.show(theirPerson, Form.empty());
  }

  /** Decides: the button says whether it is the one named, or nobody. */
  @Post("/external-people/{theirPerson}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "theirPerson")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer decide(long theirPerson, @Body Form form) {
    boolean nobody = form.text("decision").equals("nobody");
    String who = nobody ? "" : form.required("who", 30);
    boolean done =
        Trying.done(
            form,
            () -> {
              if (nobody) {
                deciding.nobody(theirPerson);
              } else {
                deciding.itIs(theirPerson, who, form.checked("remember"));
              }
            });
    if (!done) {
      return pages.show(theirPerson, form);
    }
    long system = people.find(theirPerson).orElseThrow(Problem::notFound).system();
    return Redirect.to("/externals/" + system + "/people?state=DOUBTFUL")
        .saying("external.person.decided");
  }

  /** The value of that name; none for any. */
  static <E extends Enum<E>> Optional<E> of(E[] all, String name) {
    return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
  }
}
