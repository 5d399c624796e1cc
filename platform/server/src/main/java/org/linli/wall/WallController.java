package org.linli.wall;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Role;
import org.linli.api.Stations;
import org.linli.tenant.Time;

/** A document for the wall of one station: looked at, and printed when nothing is missing. */
@Controller("/stations/{station}/wall-documents/{document}")
@Produces(MediaType.TEXT_HTML)
final class WallController {

  private final StationWalls walls;
  private final WallPrinting printing;
  private final Stations stations;
  private final Clock clock;

  WallController(StationWalls walls, WallPrinting printing, Stations stations, Clock clock) {
    this.walls = walls;
    this.printing = printing;
    this.stations = stations;
    this.clock = clock;
  }

  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page show(long station, String document) {
    return show(station, walls.of(station, document));
  }

  /** The document alone, for the browser to print; with something missing, that is said instead. */
  @Get("/print")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page print(long station, String document, @QueryValue(defaultValue = "") String paper) {
    FilledWall wall = walls.of(station, document);
    return wall.isComplete()
        ? printing.page(station, wall, Paper.of(paper))
        : show(station, wall).status(422);
  }

  @Get(uri = "/document.pdf", produces = "application/pdf")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  HttpResponse<byte[]> pdf(
      long station, String document, @QueryValue(defaultValue = "") String paper) {
    return file(
        document, Paper.of(paper), printing.pdf(walls.of(station, document), Paper.of(paper)));
  }

  static HttpResponse<byte[]> file(String document, Paper paper, byte[] pdf) {
    return HttpResponse.ok(pdf)
        .contentType("application/pdf")
        .header("Content-Disposition", "inline; filename=\"%s-%s.pdf\"".formatted(document, paper));
  }

  private Page show(long station, FilledWall wall) {
    String name =
        stations.byIds(Time.today(clock), List.of(station)).values().iterator().next().name();
    return Page.of("wall/show")
        .crumb("/stations", "station.title")
        .crumb("/stations/" + station, Message.asItIs(name))
        .with("station", station)
        .with("wall", wall)
        .with("letter", printing.missing(wall).orElse(null));
  }
}
