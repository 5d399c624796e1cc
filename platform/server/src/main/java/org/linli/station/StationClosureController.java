package org.linli.station;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.web.DayOnRecord;
import org.linli.web.Trying;

/**
 * Asks for a station's closing, or closes it at once: the level above does, and whoever gives up a
 * planned one. The level above takes a closing back.
 */
@Controller("/stations/{station}/closure")
@Produces(MediaType.TEXT_HTML)
final class StationClosureController {

  private final StationPages pages;
  private final ClosingStation closing;
  private final Applying applying;
  private final Clock clock;

  StationClosureController(
      StationPages pages, ClosingStation closing, Applying applying, Clock clock) {
    this.applying = applying;
    this.pages = pages;
    this.closing = closing;
    this.clock = clock;
  }

  @Get("/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page ask(long station) {
    return pages.below("station/close", station, Form.empty().put("closedOn", Time.today(clock)));
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer close(long station, @Body Form form) {
    LocalDate day = DayOnRecord.read(form, "closedOn");
    String reason = form.required("reason", 200);
    Station known = pages.station(station);
    boolean alone = pages.isAbove(known) || known.isPlanned(Time.today(clock));
    boolean done =
        Trying.done(
            form,
            () -> {
              if (alone) {
                closing.directly(station, day, reason);
              } else {
                applying.ask(station, Wish.CLOSE, day, reason);
              }
            });
    return done
        ? Redirect.to("/stations/" + station).saying(alone ? "station.closed" : "station.asked")
        : pages.below("station/close", station, form);
  }

  @Post("/taken-back")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect takeBack(long station) {
    if (!pages.isAbove(pages.station(station))) {
      throw Problem.conflict("station.refused.above");
    }
    Trying.orConflict(() -> closing.takeBack(station));
    return Redirect.to("/stations/" + station).saying("station.reopened");
  }
}
