package org.linli.project;

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
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;

/** The projects of a tenant: the list, and each one's page. */
@Controller("/projects")
@Produces(MediaType.TEXT_HTML)
final class ProjectController {

  private static final int ON_A_PAGE = 50;

  private final ProjectSearch search;
  private final ProjectPages pages;
  private final Communities communities;
  private final AreaChoices areas;
  private final Viewer viewer;

  ProjectController(
      ProjectSearch search,
      ProjectPages pages,
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
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    ProjectFilter filter = ProjectFilter.of(q, AreaFilter.of(county, township), category, state);
    Paging paging = new Paging(page, ON_A_PAGE, search.count(filter, scope));
    return Page.of("project/list")
        .with("filter", filter)
        .with("filtered", !filter.isEmpty())
        .with("area", areas.of(scope, filter.area()))
        .with("categories", ProjectCategory.values())
        .with("rows", rows(search.page(filter, scope, paging)))
        .with("paging", paging);
  }

  @Get("/{project}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "project")
  Page show(long project) {
    return pages.show(project);
  }

  private List<Row> rows(List<ProjectSearch.Line> found) {
    Map<Long, CommunityFacts> places =
        communities.byIds(found.stream().map(ProjectSearch.Line::community).toList());
    return found.stream()
        .filter(line -> places.containsKey(line.community()))
        .map(line -> new Row(line, places.get(line.community())))
        .toList();
  }

  /** A line of the list. */
  record Row(ProjectSearch.Line project, CommunityFacts community) {}
}
