package org.linli.publicity;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.Trying;

/** Whom a story is about: named with their consent, else masked. */
@Controller("/stories/{story}/people")
@Produces(MediaType.TEXT_HTML)
final class StoryPersonController {

  private final StoryPages pages;
  private final KeepingStories keeping;
  private final LookingUpVolunteers lookingUp;
  private final Viewer viewer;

  StoryPersonController(
      StoryPages pages, KeepingStories keeping, LookingUpVolunteers lookingUp, Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.lookingUp = lookingUp;
    this.viewer = viewer;
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "story")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer name(long story, @Body Form form) {
    String number = form.required("number", 20);
    LocalDate day = form.day("consentedOn").orElse(null);
    String consent = day == null ? "" : form.required("consent", 100);
    Optional<VolunteerFacts> found = lookingUp.numbered(number, CommunityKeepers.scope(viewer));
    if (found.isEmpty() && form.isValid()) {
      form.reject("number", "team.refused.noSuchNumber");
    }
    return Trying.done(
            form,
            () ->
                keeping.name(
                    story,
                    new StoryTable.Person(found.orElseThrow().id(), day, consent),
                    viewer.account()))
        ? Redirect.to(StoryPages.LIST + "/" + story).saying("publicity.person.named")
        : pages.show(story, form);
  }

  @Post("/removal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "story")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect unname(long story, @Body Form form) {
    keeping.unname(
        story, form.whole("volunteer", 1, Long.MAX_VALUE).orElseThrow(Problem::notFound));
    return Redirect.to(StoryPages.LIST + "/" + story).saying("publicity.person.removed");
  }
}
