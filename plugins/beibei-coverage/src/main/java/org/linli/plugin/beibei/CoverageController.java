package org.linli.plugin.beibei;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.plugin.beibei.CommunityLines.Line;

/** How far the villages and communities are covered, by town and on any past day (BB-1). */
@Controller(CoverageController.PATH)
@Produces(MediaType.TEXT_HTML)
final class CoverageController {

  static final String PATH = "/station-coverage";
  static final String TITLE = BeibeiCoverage.ID + ".title";
  private static final int ROWS = 50;

  private final Territories territories;
  private final CommunityLines lines;
  private final Viewer viewer;
  private final Clock clock;

  CoverageController(Territories territories, CommunityLines lines, Viewer viewer, Clock clock) {
    this.territories = territories;
    this.lines = lines;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** The district, or the part of it that the viewer answers for. */
  @Get
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  Page show(
      @QueryValue(defaultValue = "") String on, @QueryValue(defaultValue = "12") String months) {
    Asked asked = Asked.of("on", on, clock);
    LocalDate day = asked.day("on");
    Territory territory = territories.within(scope());
    int length = length(months);
    return Page.of(BeibeiCoverage.ID + "/coverage")
        .with(asked.form())
        .with("day", day)
        .with("isToday", day.equals(Asked.today(clock)))
        .with("coverage", territory.on(day))
        .with("targets", Target.on(territory, day))
        .with("towns", territory.ranked(day))
        .with("trend", Trend.of(territory, day, length))
        .with("months", length)
        .with("lengths", Trend.LENGTHS)
        .with("clause", Clauses.BB_1);
  }

  /** The villages and communities of a town, those without a station or point first asked for. */
  @Get("/communities")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  Page communities(
      @QueryValue(defaultValue = "") String on,
      @QueryValue(defaultValue = "") String town,
      @QueryValue(defaultValue = "LACKING") String show,
      @QueryValue(defaultValue = "1") int page) {
    Asked asked = Asked.of("on", on, clock);
    LocalDate day = asked.day("on");
    Territory territory = territories.within(scope());
    List<Line> found = lines.of(territory.in(town), day, show);
    Paging paging = new Paging(page, ROWS, found.size());
    return Page.of(BeibeiCoverage.ID + "/communities")
        .crumb(PATH, TITLE)
        .with(asked.form())
        .with("day", day)
        .with("isToday", day.equals(Asked.today(clock)))
        .with("towns", territory.towns().keySet())
        .with("town", town)
        .with("show", show)
        .with("shows", CommunityLines.SHOWS)
        .with("rows", lines.named(found.stream().skip(paging.offset()).limit(ROWS).toList(), day))
        .with("paging", paging)
        .with("clause", Clauses.BB_1);
  }

  /** The same, every row of it, for a spreadsheet. */
  @Get("/communities/export")
  @Produces({CommunityTable.CSV, MediaType.TEXT_HTML})
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  HttpResponse<byte[]> export(
      @QueryValue(defaultValue = "") String on,
      @QueryValue(defaultValue = "") String town,
      @QueryValue(defaultValue = "ALL") String show) {
    Asked asked = Asked.of("on", on, clock);
    LocalDate day = asked.orRefused(asked.day("on"));
    List<Line> found = lines.of(territories.within(scope()).in(town), day, show);
    return HttpResponse.ok(CommunityTable.of(lines.named(found, day)))
        .contentType(CommunityTable.CSV)
        .header("Content-Disposition", "attachment; filename=\"coverage-" + day + ".csv\"");
  }

  private Scope scope() {
    return viewer.scope(Role.STAFF, Role.TENANT_ADMINISTRATOR);
  }

  static int length(String months) {
    return Trend.LENGTHS.stream()
        .filter(one -> one.toString().equals(months))
        .findFirst()
        .orElse(Trend.LENGTHS.getFirst());
  }
}
