package org.linli.division;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import java.util.List;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionLevel;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;

/** The communities of a tenant: list, suggestions while typing, and each one's page. */
@Controller("/communities")
@Produces(MediaType.TEXT_HTML)
final class CommunityController {

  private static final int ON_A_PAGE = 50;
  private static final int SUGGESTED = 8;

  private final Communities communities;
  private final AreaChoices areas;
  private final CommunitySearch search;
  private final CommunitySections sections;
  private final CommunityClosings closings;
  private final ClosingCommunity closing;
  private final Viewer viewer;

  CommunityController(
      Communities communities,
      AreaChoices areas,
      CommunitySearch search,
      CommunitySections sections,
      CommunityClosings closings,
      ClosingCommunity closing,
      Viewer viewer) {
    this.communities = communities;
    this.areas = areas;
    this.search = search;
    this.sections = sections;
    this.closings = closings;
    this.closing = closing;
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
    Scope scope = CommunityReaders.scope(viewer);
    CommunityFilter filter = CommunityFilter.of(q, county, township, kind, state);
    Paging paging = new Paging(page, ON_A_PAGE, search.count(filter, scope));
    return Page.of("community/list")
        .with("filter", filter)
        .with("filtered", !filter.isEmpty())
        .with("sort", sort)
        .with("area", areas.of(scope, filter.area()))
        .with("kinds", CommunityKind.values())
        .with("rows", search.page(filter, scope, sort, paging))
        .with("countable", communities.countable(scope))
        .with("mayAdd", CommunityReaders.mayEdit(viewer))
        .with("province", CurrentTenant.get().kind() == TenantKind.PROVINCE)
        .with("paging", paging);
  }

  /** A piece of a page for the search box; whoever comes without script gets the list. */
  @Get("/search")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Answer search(
      @QueryValue(defaultValue = "") String q,
      @Header(name = "HX-Request", defaultValue = "") String htmx) {
    CommunityFilter filter = CommunityFilter.of(q, "", "", "", "");
    if (htmx.isEmpty()) {
      return Redirect.to(
          UriBuilder.of("/communities").queryParam("q", filter.text()).build().toString());
    }
    Scope scope = CommunityReaders.scope(viewer);
    boolean typed = !filter.text().isEmpty();
    return Page.of("community/found")
        .with("typed", typed)
        .with("text", filter.text())
        .with("found", typed ? search.best(filter, scope, SUGGESTED) : List.of())
        .with("total", typed ? search.count(filter, scope) : 0L)
        .with("most", SUGGESTED);
  }

  @Get("/{community}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page show(long community) {
    CommunityFacts facts =
        Optional.ofNullable(communities.everByIds(List.of(community)).get(community))
            .orElseThrow(Problem::notFound);
    return Page.of("community/show")
        .crumb("/communities", "community.title")
        .with("community", facts)
        .with("place", facts.placeFrom(DivisionLevel.PROVINCE))
        .with("countable", facts.kind().countable())
        .with("closing", closings.of(community).orElse(null))
        .with("merged", closings.mergedInto(community))
        .with("mayEdit", facts.closedOn() == null && CommunityReaders.mayEdit(viewer))
        .with("mayClose", closing.mayClose(facts))
        .with("sections", sections.of(facts));
  }
}
