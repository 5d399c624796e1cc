package org.linli.external;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.web.Trying;

/** Where several people of theirs are decided on at once, or looked at again. */
@Controller("/externals/{system}/people")
@Produces(MediaType.TEXT_HTML)
final class SeveralController {

  private final SystemTable systems;
  private final MatchPages pages;
  private final DecidingSeveral deciding;
  private final MatchingAgain again;
  private final Viewer viewer;

  SeveralController(
      SystemTable systems,
      MatchPages pages,
      DecidingSeveral deciding,
      MatchingAgain again,
      Viewer viewer) {
    this.systems = systems;
    this.pages = pages;
    this.deciding = deciding;
    this.again = again;
    this.viewer = viewer;
  }

  /** Decides on those that are ticked: the button says whether they are ours or nobody. */
  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer decide(long system, @Body Form form) {
    List<DecidingSeveral.Ticked> ticked =
        form.all("person").stream()
            .filter(one -> one.matches("[0-9]{1,18}:[0-9]{1,18}"))
            .map(one -> one.split(":"))
            .map(one -> new DecidingSeveral.Ticked(Long.parseLong(one[0]), Long.parseLong(one[1])))
            .distinct()
            .toList();
    boolean done =
        Trying.done(
            form,
            () -> {
              if (form.text("decision").equals("nobody")) {
                deciding.nobody(system, ticked);
              } else {
                deciding.theyAre(system, ticked);
              }
            });
    return done
        ? doubtful(system).saying("external.person.decidedSeveral", ticked.size())
        : pages.doubtful(system, form);
  }

  /** Looks again whether somebody is one of ours by now. */
  @Post("/again")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect again(long system) {
    KeepingNumbers.requireUsed(systems.get(system));
    int proposed = again.lookAtAll(system, CommunityKeepers.scope(viewer));
    return doubtful(system).saying("external.person.lookedAgain", proposed);
  }

  private static Redirect doubtful(long system) {
    return Redirect.to("/externals/" + system + "/people?state=DOUBTFUL");
  }
}
