package org.linli.plugin.zhanjiang;

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
import org.linli.api.CommunityKind;
import org.linli.api.DivisionLevel;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Settings;

/** Which communities have no station: today, on the due date, on any past day (ZJ-1). */
@Controller(WithoutStationController.PATH)
@Produces(MediaType.TEXT_HTML)
final class WithoutStationController {

  static final String PATH = "/communities-without-station";
  private static final String TITLE = ZhanjiangStation.ID + ".without.title";
  private static final int ROWS = 50;

  private final Grounds grounds;
  private final Settings settings;
  private final Clock clock;

  WithoutStationController(Grounds grounds, Settings settings, Clock clock) {
    this.grounds = grounds;
    this.settings = settings;
    this.clock = clock;
  }

  /** By county and township, residents' committees and villages apart. */
  @Get
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  Page show(
      @QueryValue(defaultValue = "") String on, @QueryValue(defaultValue = "") String county) {
    AskedDay asked = AskedDay.of(on, clock);
    Ground all = grounds.mine();
    Ground ground = all.in(county);
    LocalDate due = StationDue.chosen(settings).orElse(null);
    boolean over = due != null && !due.isAfter(asked.today());
    return Page.of(ZhanjiangStation.ID + "/without")
        .with(asked.form())
        .with("day", asked.day())
        .with("isToday", asked.isToday())
        .with("due", due)
        .with("over", over)
        .with("county", county)
        .with("counties", all.divisions(DivisionLevel.COUNTY))
        .with("committees", ground.share(asked.day(), CommunityKind.COMMUNITY))
        .with("villages", ground.share(asked.day(), CommunityKind.VILLAGE))
        .with("areas", ground.areas(asked.day(), over ? due : asked.day()))
        .with("clause", Clauses.ZJ_1);
  }

  /** One by one, each with the way to a station. */
  @Get("/list")
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  Page list(
      @QueryValue(defaultValue = "") String on,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "1") int page) {
    AskedDay asked = AskedDay.of(on, clock);
    Ground all = grounds.mine();
    Ground within = all.in(county);
    List<Lacking> found = found(within.in(township), asked, kind);
    Paging paging = new Paging(page, ROWS, found.size());
    return Page.of(ZhanjiangStation.ID + "/lacking")
        .crumb(PATH, TITLE)
        .with(asked.form())
        .with("day", asked.day())
        .with("isToday", asked.isToday())
        .with("due", StationDue.chosen(settings).orElse(null))
        .with("county", county)
        .with("counties", all.divisions(DivisionLevel.COUNTY))
        .with("township", township)
        .with("townships", within.divisions(DivisionLevel.TOWNSHIP))
        .with("kind", AskedDay.kind(kind))
        .with("kinds", List.of(CommunityKind.COMMUNITY, CommunityKind.VILLAGE))
        .with("rows", found.stream().skip(paging.offset()).limit(ROWS).toList())
        .with("paging", paging)
        .with("clause", Clauses.ZJ_1);
  }

  /** All of them, for a spreadsheet. */
  @Get("/export")
  @Produces({LackingTable.CSV, MediaType.TEXT_HTML})
  @Access({Role.STAFF, Role.TENANT_ADMINISTRATOR})
  HttpResponse<byte[]> export(
      @QueryValue(defaultValue = "") String on,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String kind) {
    AskedDay asked = AskedDay.of(on, clock).orRefused();
    List<Lacking> found = found(grounds.mine().in(county).in(township), asked, kind);
    return HttpResponse.ok(LackingTable.of(found, asked.day()))
        .contentType(LackingTable.CSV)
        .header(
            "Content-Disposition",
            "attachment; filename=\"without-station-" + asked.day() + ".csv\"");
  }

  private static List<Lacking> found(Ground ground, AskedDay asked, String kind) {
    return Lacking.of(ground, asked.day(), AskedDay.kind(kind), asked.today());
  }
}
