package org.linli.need;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Audit;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.job.Asking;
import org.linli.job.Jobs;
import org.linli.job.NewJob;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;

/** Figures of requests by community and period, and the board as a file. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class FigureController {

  private static final int ON_A_PAGE = 50;

  private final Figures figures;
  private final Communities communities;
  private final AreaChoices areas;
  private final Jobs jobs;
  private final Asking asking;
  private final Audit audit;
  private final Viewer viewer;
  private final Clock clock;

  FigureController(
      Figures figures,
      Communities communities,
      AreaChoices areas,
      Jobs jobs,
      Asking asking,
      Audit audit,
      Viewer viewer,
      Clock clock) {
    this.figures = figures;
    this.communities = communities;
    this.areas = areas;
    this.jobs = jobs;
    this.asking = asking;
    this.audit = audit;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A community's figures. */
  record Line(Figures.Figure figure, @Nullable CommunityFacts community) {}

  @Get("/need-figures")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page show(
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String to,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    AreaFilter area = AreaFilter.of(county, township);
    Figures.Period period = Figures.Period.of(from, to, Time.today(clock));
    Paging paging = new Paging(page, ON_A_PAGE, figures.countCommunities(period, area, scope));
    List<Figures.Figure> found = figures.byCommunity(period, area, scope, paging);
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(Figures.Figure::community).toList());
    return Page.of("need/figures")
        .crumb("/needs", "need.title")
        .with("period", period)
        .with("area", areas.of(scope, area))
        .with("together", figures.together(period, area, scope))
        .with(
            "lines", found.stream().map(one -> new Line(one, places.get(one.community()))).toList())
        .with("paging", paging);
  }

  /** Asks for the board as a file, as it is filtered. */
  @Post("/need-export")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect export(@Body Form form) {
    Map<String, String> payload = new HashMap<>();
    ExportingNeeds.FILTER.forEach(name -> payload.put(name, form.text(name)));
    long job =
        jobs.submit(
            NewJob.in(CurrentTenant.get().id(), ExportingNeeds.KIND, asking.now(), payload)
                .within(CommunityKeepers.scope(viewer)));
    audit.record("need.exported", "job", job);
    return Redirect.to("/jobs/" + job);
  }
}
