package org.linli.station;

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
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.StationKind;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;

/** The stations of a tenant: the list, and each one's page. */
@Controller("/stations")
@Produces(MediaType.TEXT_HTML)
final class StationController {

  private static final int ON_A_PAGE = 50;

  private final StationSearch search;
  private final StationPages pages;
  private final Communities communities;
  private final AreaChoices areas;
  private final LevelAbove above;
  private final Viewer viewer;

  StationController(
      StationSearch search,
      StationPages pages,
      Communities communities,
      AreaChoices areas,
      LevelAbove above,
      Viewer viewer) {
    this.search = search;
    this.pages = pages;
    this.communities = communities;
    this.areas = areas;
    this.above = above;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String sort,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    StationFilter filter = StationFilter.of(q, county, township, kind, state);
    Map<StationKind, Long> counts = search.count(filter, scope);
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    Paging paging = new Paging(page, ON_A_PAGE, total);
    return Page.of("station/list")
        .with("filter", filter)
        .with("filtered", !filter.isEmpty())
        .with("area", areas.of(scope, filter.area()))
        .with("kinds", StationKind.values())
        .with("states", StationState.values())
        .with("answers", !above.scope().isEmpty())
        .with("sort", sort)
        .with("stationCount", counts.getOrDefault(StationKind.STATION, 0L))
        .with("pointCount", counts.getOrDefault(StationKind.POINT, 0L))
        .with("rows", rows(search.page(filter, scope, sort, paging)))
        .with("province", CurrentTenant.get().kind() == TenantKind.PROVINCE)
        .with("paging", paging);
  }

  @Get("/{station}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page show(long station) {
    return pages.show(station, Form.empty());
  }

  private List<Row> rows(List<StationOnADay> found) {
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(StationOnADay::communityId).toList());
    return found.stream()
        .filter(station -> places.containsKey(station.communityId()))
        .map(
            station ->
                new Row(
                    station, places.get(station.communityId()), StationForm.plain(station.area())))
        .toList();
  }

  /** A line of the list. */
  record Row(
      StationOnADay station,
      CommunityFacts community,
      @org.jspecify.annotations.Nullable String area) {}
}
