package org.linli.station;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.web.DayOnRecord;
import org.linli.web.Trying;

/** What communities ask the level above: the list, and the answer. */
@Controller("/station-applications")
@Produces(MediaType.TEXT_HTML)
final class StationApplicationController {

  private static final int ON_A_PAGE = 50;

  private final ApplicationTable applications;
  private final AnsweringApplications answering;
  private final StationPages pages;
  private final LevelAbove above;
  private final Communities communities;

  StationApplicationController(
      ApplicationTable applications,
      AnsweringApplications answering,
      StationPages pages,
      LevelAbove above,
      Communities communities) {
    this.applications = applications;
    this.answering = answering;
    this.pages = pages;
    this.above = above;
    this.communities = communities;
  }

  /** A line of the list. */
  record Line(StationApplication asked, CommunityFacts community) {}

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page list(
      @QueryValue(defaultValue = "WAITING") String state,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = above.scope();
    ApplicationState wanted =
        Arrays.stream(ApplicationState.values())
            .filter(one -> one.name().equals(state))
            .findFirst()
            .orElse(ApplicationState.WAITING);
    Paging paging = new Paging(page, ON_A_PAGE, applications.count(wanted, scope));
    List<StationApplication> found = applications.page(wanted, scope, paging);
    Map<Long, CommunityFacts> places =
        communities.everByIds(
            found.stream().map(StationApplication::community).distinct().toList());
    return Page.of("station/applications")
        .crumb("/stations", "station.title")
        .with("states", ApplicationState.values())
        .with("wanted", wanted)
        .with(
            "rows",
            found.stream()
                .filter(one -> places.containsKey(one.community()))
                .map(one -> new Line(one, places.get(one.community())))
                .toList())
        .with("paging", paging);
  }

  @Get("/{stationApplication}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "stationApplication")
  Page show(long stationApplication) {
    StationApplication asked = find(stationApplication);
    return page(asked, Form.empty().put("day", asked.day()));
  }

  @Post("/{stationApplication}/approval")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "stationApplication")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer approve(long stationApplication, @Body Form form) {
    LocalDate day = DayOnRecord.read(form, "day");
    return Trying.done(form, () -> answering.approve(stationApplication, day))
        ? Redirect.to("/stations/" + find(stationApplication).station())
            .saying("station.application.approved")
        : page(find(stationApplication), form);
  }

  @Post("/{stationApplication}/return")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "stationApplication")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer giveBack(long stationApplication, @Body Form form) {
    String answer = form.required("answer", 200);
    return Trying.done(form, () -> answering.giveBack(stationApplication, answer))
        ? Redirect.to("/station-applications").saying("station.application.returned")
        : page(find(stationApplication), form.put("day", find(stationApplication).day()));
  }

  private StationApplication find(long id) {
    return applications.find(id).orElseThrow(Problem::notFound);
  }

  private Page page(StationApplication asked, Form form) {
    return pages.below("station/application", asked.station(), form).with("asked", asked);
  }
}
