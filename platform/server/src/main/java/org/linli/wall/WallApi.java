package org.linli.wall;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Role;
import org.linli.organization.LeadingGroups.Member;
import org.linli.web.template.Messages;

/** Documents for the walls of one station, for programs. */
@Controller("/api/stations/{station}/wall-documents")
class WallApi {

  private final StationWalls walls;
  private final WallPrinting printing;
  private final Messages messages;

  WallApi(StationWalls walls, WallPrinting printing, Messages messages) {
    this.walls = walls;
    this.printing = printing;
    this.messages = messages;
  }

  /** All documents that its region wants on its walls, each with what is missing. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  List<Item> list(long station) {
    return walls.of(station).stream().map(this::item).toList();
  }

  /** One of them, with its words filled in from the records as far as they say. */
  @Get("/{document}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Text show(long station, String document) {
    FilledWall wall = walls.of(station, document);
    return new Text(item(wall), wall.pieces().stream().map(Block::of).toList());
  }

  /** The PDF, refused while something is missing. */
  @Get(uri = "/{document}/document.pdf", produces = "application/pdf")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  HttpResponse<byte[]> pdf(
      long station, String document, @QueryValue(defaultValue = "A4") String paper) {
    return WallController.file(
        document, Paper.of(paper), printing.pdf(walls.of(station, document), Paper.of(paper)));
  }

  private Item item(FilledWall wall) {
    return new Item(
        wall.document().id(),
        wall.document().name(),
        wall.document().clause().id(),
        wall.title(),
        wall.isComplete(),
        wall.gaps().stream().map(gap -> new Missing(messages.say(gap.what()), gap.path())).toList(),
        wall.hints().stream().map(messages::say).toList());
  }

  /**
   * A document.
   *
   * @param id its name in addresses
   * @param clause the id of the sentence that it comes from
   * @param complete whether it can be printed
   * @param hints what the document thinks of besides
   */
  @Serdeable
  record Item(
      String id,
      String name,
      String clause,
      String title,
      boolean complete,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<Missing> missing,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<String> hints) {}

  /**
   * Something that is missing.
   *
   * @param path where it is mended, below the tenant
   */
  @Serdeable
  record Missing(String what, String path) {}

  /** A document with its words. */
  @Serdeable
  record Text(Item document, List<Block> blocks) {}

  /**
   * A part of the document.
   *
   * @param kind HEADING, PARAGRAPH, STEP, HOURS or GROUP
   * @param lines what a step is about
   * @param hours when the station is open, days in a row together
   * @param seats who leads volunteer service in its community
   */
  @Serdeable
  record Block(String kind, String text, List<String> lines, List<Hours> hours, List<Seat> seats) {

    static Block of(Piece piece) {
      return new Block(
          piece.kind().name(),
          piece.text(),
          piece.lines(),
          piece.hours().stream()
              .map(
                  one ->
                      new Hours(
                          one.first(),
                          one.last(),
                          one.spans().stream().map(HoursLine.Part::text).toList()))
              .toList(),
          piece.seats().stream()
              .map(seat -> new Seat(seat.label(), seat.holders().stream().map(Holder::of).toList()))
              .toList());
    }
  }

  /** Days in a row; no spans for closed. */
  @Serdeable
  record Hours(
      DayOfWeek from, DayOfWeek to, @JsonInclude(JsonInclude.Include.ALWAYS) List<String> spans) {}

  /** A post of the leading group. */
  @Serdeable
  record Seat(String label, @JsonInclude(JsonInclude.Include.ALWAYS) List<Holder> holders) {}

  /** Someone who holds it. */
  @Serdeable
  record Holder(String name, String title) {

    static Holder of(Member one) {
      return new Holder(one.name(), one.title());
    }
  }
}
