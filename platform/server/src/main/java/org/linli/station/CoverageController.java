package org.linli.station;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.Optional;
import java.util.Set;
import org.linli.api.Access;
import org.linli.api.CommunityKind;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;

/** The communities that have no station yet. */
@Controller("/stations/lacking")
@Produces(MediaType.TEXT_HTML)
final class CoverageController {

  private static final int ON_A_PAGE = 50;

  private final Coverage coverage;
  private final StationDeadlines deadlines;
  private final AreaChoices areas;
  private final Viewer viewer;

  CoverageController(
      Coverage coverage, StationDeadlines deadlines, AreaChoices areas, Viewer viewer) {
    this.coverage = coverage;
    this.deadlines = deadlines;
    this.areas = areas;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    AreaFilter filter = AreaFilter.of(county, township);
    Optional<CommunityKind> only =
        Coverage.KINDS.stream().filter(one -> one.name().equals(kind)).findFirst();
    Set<CommunityKind> kinds = only.map(Set::of).orElse(Coverage.KINDS);
    Paging paging = new Paging(page, ON_A_PAGE, coverage.lacking(filter, kinds, scope));
    return Page.of("station/lacking")
        .crumb("/stations", "station.title")
        .with("area", areas.of(scope, filter))
        .with("kind", only.orElse(null))
        .with("kinds", Coverage.KINDS.stream().sorted().toList())
        .with("deadline", deadlines.soonest(kinds).orElse(null))
        .with("filtered", !filter.isEmpty() || only.isPresent())
        .with("rows", coverage.lacking(filter, kinds, scope, paging))
        .with("paging", paging);
  }
}
