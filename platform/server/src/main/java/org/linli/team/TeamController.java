package org.linli.team;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import org.linli.api.Access;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.TeamCategory;
import org.linli.api.TeamFacts;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;

/** The teams of a tenant: the list, and each one's page. */
@Controller("/teams")
@Produces(MediaType.TEXT_HTML)
final class TeamController {

  private static final int ON_A_PAGE = 50;

  private final TeamSearch search;
  private final TeamPages pages;
  private final Communities communities;
  private final AreaChoices areas;
  private final Viewer viewer;

  TeamController(
      TeamSearch search,
      TeamPages pages,
      Communities communities,
      AreaChoices areas,
      Viewer viewer) {
    this.search = search;
    this.pages = pages;
    this.communities = communities;
    this.areas = areas;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String category,
      @QueryValue(defaultValue = "") String direct,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String sort,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    TeamFilter filter = TeamFilter.of(q, AreaFilter.of(county, township), category, direct, state);
    TeamSearch.Count count = search.count(filter, scope);
    Paging paging = new Paging(page, ON_A_PAGE, count.all());
    return Page.of("team/list")
        .with("filter", filter)
        .with("filtered", !filter.isEmpty())
        .with("area", areas.of(scope, filter.area()))
        .with("categories", TeamCategory.values())
        .with("sort", sort)
        .with("count", count)
        .with("rows", rows(search.page(filter, scope, sort, paging)))
        .with("province", CurrentTenant.get().kind() == TenantKind.PROVINCE)
        .with("paging", paging);
  }

  @Get("/{team}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "team")
  Page show(long team) {
    return pages.show(team);
  }

  private List<Row> rows(List<TeamFacts> found) {
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(TeamFacts::community).toList());
    return found.stream()
        .filter(team -> places.containsKey(team.community()))
        .map(team -> new Row(team, places.get(team.community())))
        .toList();
  }

  /** A line of the list. */
  record Row(TeamFacts team, CommunityFacts community) {}
}
