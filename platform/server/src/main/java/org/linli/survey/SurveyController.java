package org.linli.survey;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.division.OnlyCommunity;
import org.linli.tenant.Time;

/** The surveys of a tenant: the list, what each found, and the sheet of its codes. */
@Controller("/surveys")
@Produces(MediaType.TEXT_HTML)
final class SurveyController {

  private static final int ON_A_PAGE = 50;

  private final SurveyTable surveys;
  private final SurveyPages pages;
  private final OnlyCommunity only;
  private final Communities communities;
  private final Clock clock;

  SurveyController(
      SurveyTable surveys,
      SurveyPages pages,
      OnlyCommunity only,
      Communities communities,
      Clock clock) {
    this.surveys = surveys;
    this.pages = pages;
    this.only = only;
    this.communities = communities;
    this.clock = clock;
  }

  /** A line of the list. */
  record Row(SurveyTable.Line line, Survey.State state, @Nullable CommunityFacts community) {}

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(@Nullable @QueryValue Long community, @QueryValue(defaultValue = "1") int page) {
    OnlyCommunity.Kept kept = only.kept(community);
    Paging paging = new Paging(page, ON_A_PAGE, surveys.count(kept.scope(), null));
    List<SurveyTable.Line> lines = surveys.page(kept.scope(), null, paging);
    Map<Long, CommunityFacts> places =
        communities.everByIds(lines.stream().map(line -> line.survey().community()).toList());
    return Page.of("survey/list")
        .with("only", kept.only())
        .with(
            "rows",
            lines.stream()
                .map(
                    line ->
                        new Row(
                            line,
                            line.survey().on(Time.today(clock)),
                            places.get(line.survey().community())))
                .toList())
        .with("paging", paging);
  }

  @Get("/{survey}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "survey")
  Page show(long survey) {
    return pages.show(survey, Form.empty().put("count", SurveyPages.USUAL));
  }

  @Get("/{survey}/codes")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "survey")
  Page codes(HttpRequest<?> request, long survey, @QueryValue(defaultValue = "1") int page) {
    return pages.sheet(request, survey, page);
  }
}
