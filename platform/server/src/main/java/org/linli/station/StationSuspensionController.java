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
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.web.DayOnRecord;
import org.linli.web.Trying;

/** Shuts a station for a while, and lets it serve again. */
@Controller("/stations/{station}/suspension")
@Produces(MediaType.TEXT_HTML)
final class StationSuspensionController {

  private final StationPages pages;
  private final SuspendingStation suspending;
  private final Clock clock;

  StationSuspensionController(StationPages pages, SuspendingStation suspending, Clock clock) {
    this.pages = pages;
    this.suspending = suspending;
    this.clock = clock;
  }

  @Get("/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page ask(long station) {
    return pages.below("station/suspend", station, Form.empty().put("from", Time.today(clock)));
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer suspend(long station, @Body Form form) {
    LocalDate from = DayOnRecord.read(form, "from");
    @Nullable LocalDate until = form.day("until").orElse(null);
    String reason = form.required("reason", 200);
    return Trying.done(form, () -> suspending.suspend(station, from, until, reason))
        ? Redirect.to("/stations/" + station).saying("station.suspended")
        : pages.below("station/suspend", station, form);
  }

  @Post("/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect resume(long station) {
    suspending.resume(station);
    return Redirect.to("/stations/" + station).saying("station.resumed");
  }
}
