package org.linli.pairing;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.api.Access;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;

/** Which communities are paired with nobody, and which colleges with no community. */
@Controller("/unpaired")
@Produces(MediaType.TEXT_HTML)
final class UnpairedController {

  private static final int ON_A_PAGE = 50;

  private final Unpaired unpaired;
  private final Communities communities;
  private final AreaChoices areas;
  private final Viewer viewer;

  UnpairedController(Unpaired unpaired, Communities communities, AreaChoices areas, Viewer viewer) {
    this.unpaired = unpaired;
    this.communities = communities;
    this.areas = areas;
    this.viewer = viewer;
  }

  @Get("/communities")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page communities(
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    AreaFilter filter = AreaFilter.of(county, township);
    Paging paging = new Paging(page, ON_A_PAGE, unpaired.countCommunities(filter, scope));
    List<Long> ids = unpaired.communities(filter, scope, paging);
    Map<Long, CommunityFacts> facts = communities.byIds(ids);
    return Page.of("pairing/unpaired-communities")
        .crumb("/pairings", "pairing.title")
        .with("area", areas.of(scope, filter))
        .with("communities", ids.stream().map(facts::get).filter(Objects::nonNull).toList())
        .with("paging", paging);
  }

  @Get("/colleges")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page colleges(
      @QueryValue(defaultValue = "false") boolean nowhere,
      @QueryValue(defaultValue = "1") int page) {
    List<Unpaired.College> all =
        unpaired.colleges().stream().filter(one -> !nowhere || !one.elsewhere()).toList();
    Paging paging = new Paging(page, ON_A_PAGE, all.size());
    return Page.of("pairing/unpaired-colleges")
        .crumb("/pairings", "pairing.title")
        .with("nowhere", nowhere)
        .with("colleges", all.stream().skip(paging.offset()).limit(paging.size()).toList())
        .with("paging", paging);
  }
}
