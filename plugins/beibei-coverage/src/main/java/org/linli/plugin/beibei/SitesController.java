package org.linli.plugin.beibei;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.plugin.beibei.Sites.Group;

/** Stations with their points, whom the points are run with, and their signs (BB-3, BB-10). */
@Controller(CoverageController.PATH + "/sites")
@Produces(MediaType.TEXT_HTML)
final class SitesController {

  private static final int ROWS = 50;

  private final Sites sites;
  private final Divisions divisions;
  private final Viewer viewer;

  SitesController(Sites sites, Divisions divisions, Viewer viewer) {
    this.sites = sites;
    this.divisions = divisions;
    this.viewer = viewer;
  }

  /** The stations of a town, or those whose points lack something. */
  @Get
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  Page list(
      @QueryValue(defaultValue = "") String town,
      @QueryValue(defaultValue = "") String gaps,
      @QueryValue(defaultValue = "1") int page) {
    Scope scope = viewer.scope(Role.STAFF, Role.TENANT_ADMINISTRATOR);
    List<Group> all = sites.within(scope);
    List<Group> chosen =
        all.stream()
            .filter(group -> group.community().path().startsWith(town))
            .filter(group -> gaps.isEmpty() || group.gaps() > 0)
            .toList();
    Paging paging = new Paging(page, ROWS, chosen.size());
    return Page.of(BeibeiCoverage.ID + "/sites")
        .crumb(CoverageController.PATH, CoverageController.TITLE)
        .with("towns", divisions.of(DivisionLevel.TOWNSHIP, scope))
        .with("town", town)
        .with("gaps", gaps)
        .with("isFiltered", !town.isEmpty() || !gaps.isEmpty())
        .with("stationCount", all.size())
        .with("pointCount", all.stream().mapToInt(group -> group.points().size()).sum())
        .with("gapCount", all.stream().mapToInt(Group::gaps).sum())
        .with("rows", chosen.stream().skip(paging.offset()).limit(ROWS).toList())
        .with("paging", paging)
        .with("clause", Clauses.BB_3);
  }
}
