package org.linli.standard;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Audit;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.sheet.SentSheet;

/** How the stations of an area stand by a standard, as a page and as a spreadsheet. */
@Controller("/standards")
@Produces(MediaType.TEXT_HTML)
final class StandardController {

  private static final int ON_A_PAGE = 50;

  private final Standards standards;
  private final StandardRows rows;
  private final StandardSheet sheet;
  private final Demonstrations demonstrations;
  private final AreaChoices areas;
  private final Audit audit;
  private final Viewer viewer;

  StandardController(
      Standards standards,
      StandardRows rows,
      StandardSheet sheet,
      Demonstrations demonstrations,
      AreaChoices areas,
      Audit audit,
      Viewer viewer) {
    this.standards = standards;
    this.rows = rows;
    this.sheet = sheet;
    this.demonstrations = demonstrations;
    this.areas = areas;
    this.audit = audit;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String standard,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String lacking,
      @QueryValue(defaultValue = "") String which,
      @QueryValue(defaultValue = "met") String sort,
      @QueryValue(defaultValue = "1") int page) {
    Optional<GivenStandard> chosen = standards.chosen(standard);
    if (chosen.isEmpty()) {
      return Page.of("standard/list").with("area", areas.of(Scope.NONE, AreaFilter.of("", "")));
    }
    GivenStandard given = chosen.get();
    Scope scope = CommunityKeepers.scope(viewer);
    StandardFilter filter = StandardFilter.of(given, county, township, lacking, which);
    List<Standing> all = rows.all(given, filter, scope, sort);
    Paging paging = new Paging(page, ON_A_PAGE, all.size());
    Scope above = viewer.scope(Role.TENANT_ADMINISTRATOR, Role.STAFF);
    boolean counts = given.said().demonstration() != null && !above.isEmpty();
    return Page.of("standard/list")
        .with("given", given)
        .with("standards", standards.inForce())
        .with("filter", filter)
        .with("filtered", !filter.isEmpty())
        .with("area", areas.of(scope, filter.area()))
        .with("which", filter.isDemonstration() ? "demonstration" : "")
        .with("sort", sort)
        .with("whole", all.stream().filter(Standing::isWhole).count())
        .with("rows", rows.page(given, all, paging))
        .with("reached", counts ? demonstrations.in(given, above) : null)
        .with("mayInspect", !above.isEmpty())
        .with("paging", paging);
  }

  /** The list as a spreadsheet, a column for each item. */
  @Get(uri = "/export.xlsx", produces = SentSheet.MEDIA_TYPE)
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  HttpResponse<byte[]> export(
      @QueryValue(defaultValue = "") String standard,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String lacking,
      @QueryValue(defaultValue = "") String which,
      @QueryValue(defaultValue = "met") String sort)
      throws IOException {
    GivenStandard given =
        standards.chosen(standard).orElseThrow(() -> Problem.conflict("standard.none"));
    StandardFilter filter = StandardFilter.of(given, county, township, lacking, which);
    List<Standing> all = rows.all(given, filter, CommunityKeepers.scope(viewer), sort);
    HttpResponse<byte[]> file =
        sheet.of(given, rows.page(given, all, new Paging(1, all.size(), all.size())));
    audit.record(
        "standard.exported",
        "standard",
        given.key(),
        Map.of("count", Integer.toString(all.size())));
    return file;
  }
}
