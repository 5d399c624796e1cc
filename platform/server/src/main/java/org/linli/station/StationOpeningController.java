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

/** Asks for a planned station's opening; the level above opens it at once. */
@Controller("/stations/{station}")
@Produces(MediaType.TEXT_HTML)
final class StationOpeningController {

  private final StationPages pages;
  private final Applying applying;
  private final BeginningStation beginning;
  private final Clock clock;

  StationOpeningController(
      StationPages pages, Applying applying, BeginningStation beginning, Clock clock) {
    this.pages = pages;
    this.applying = applying;
    this.beginning = beginning;
    this.clock = clock;
  }

  @Get("/opening/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page ask(long station) {
    return pages.below("station/open", station, Form.empty().put("openedOn", Time.today(clock)));
  }

  @Post("/opening")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer open(long station, @Body Form form) {
    LocalDate day = DayOnRecord.read(form, "openedOn");
    boolean above = pages.isAbove(pages.station(station));
    String reason = form.text("reason", 200);
    boolean done =
        Trying.done(
            form,
            () -> {
              if (above) {
                beginning.directly(station, day);
              } else {
                applying.ask(station, Wish.OPEN, day, reason);
              }
            });
    return done
        ? Redirect.to("/stations/" + station).saying(above ? "station.begun" : "station.asked")
        : pages.below("station/open", station, form);
  }

  /** Takes back what still waits. */
  @Post("/application/withdrawal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect withdraw(long station) {
    applying.withdraw(station);
    return Redirect.to("/stations/" + station).saying("station.withdrawn");
  }
}
