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
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.web.DayOnRecord;
import org.linli.web.Trying;

/** Closes a station and takes a closing back. */
@Controller("/stations/{station}/closure")
@Produces(MediaType.TEXT_HTML)
final class StationClosureController {

  private final StationPages pages;
  private final ClosingStation closing;
  private final Clock clock;

  StationClosureController(StationPages pages, ClosingStation closing, Clock clock) {
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
    return Trying.done(form, () -> closing.close(station, day, reason))
        ? Redirect.to("/stations/" + station).saying("station.closed")
        : pages.below("station/close", station, form);
  }

  @Post("/taken-back")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect takeBack(long station) {
    Trying.orConflict(() -> closing.takeBack(station));
    return Redirect.to("/stations/" + station).saying("station.reopened");
  }
}
