package org.linli.training;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Trying;

/** The trained residents of the communities that one keeps, and marking a volunteer as one. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class ResidentController {

  private static final int ON_A_PAGE = 50;

  private final TrainedResidents residents;
  private final MarkingResidents marking;
  private final Volunteers volunteers;
  private final Viewer viewer;

  ResidentController(
      TrainedResidents residents, MarkingResidents marking, Volunteers volunteers, Viewer viewer) {
    this.residents = residents;
    this.marking = marking;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /** A line of the list. */
  record Line(TrainedResidents.Resident resident, VolunteerFacts volunteer) {}

  @Get("/trained-residents")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(@QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, residents.count(scope));
    List<TrainedResidents.Resident> found = residents.page(scope, paging);
    Map<Long, VolunteerFacts> known =
        volunteers.byIds(found.stream().map(TrainedResidents.Resident::volunteer).toList());
    return Page.of("training/residents")
        .crumb("/courses", "training.title")
        .with(
            "lines",
            found.stream()
                .filter(one -> known.containsKey(one.volunteer()))
                .map(one -> new Line(one, Objects.requireNonNull(known.get(one.volunteer()))))
                .toList())
        .with("paging", paging);
  }

  @Get("/volunteers/{volunteer}/trained-resident")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  Page show(long volunteer) {
    Form form =
        residents
            .find(volunteer)
            .map(
                one ->
                    Form.empty()
                        .put("sinceOn", one.sinceOn())
                        .put("deliberatesOn", one.deliberatesOn()))
            .orElseGet(() -> Form.empty().put("sinceOn", marking.firstTrained(volunteer)));
    return page(volunteer).with(form);
  }

  @Post("/volunteers/{volunteer}/trained-resident")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer mark(long volunteer, @Body Form form) {
    boolean marked =
        marking
            .read(volunteer, form)
            .filter(one -> Trying.done(form, () -> marking.mark(one, viewer.account())))
            .isPresent();
    return marked
        ? Redirect.to("/volunteers/" + volunteer).saying("resident.marked")
        : page(volunteer).with(form);
  }

  @Post("/volunteers/{volunteer}/trained-resident/removal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect unmark(long volunteer) {
    marking.unmark(volunteer);
    return Redirect.to("/volunteers/" + volunteer).saying("resident.unmarked");
  }

  private Page page(long volunteer) {
    return Page.of("training/resident")
        .crumb("/volunteers/" + volunteer, "volunteer.one")
        .with("volunteer", volunteers.find(volunteer).orElseThrow(Problem::notFound))
        .with("marked", residents.find(volunteer).isPresent());
  }
}
