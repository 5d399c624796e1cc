package org.linli.station;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** When a station is open: an ordinary week, and the days that are otherwise. */
@Controller("/stations/{station}/hours")
@Produces(MediaType.TEXT_HTML)
final class StationHoursController {

  private final StationPages pages;
  private final HoursTable hours;
  private final HoursForm forms;
  private final KeepingHours keeping;
  private final Clock clock;

  StationHoursController(
      StationPages pages, HoursTable hours, HoursForm forms, KeepingHours keeping, Clock clock) {
    this.pages = pages;
    this.hours = hours;
    this.forms = forms;
    this.keeping = keeping;
    this.clock = clock;
  }

  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page edit(long station) {
    return page(station, forms.show(known(station)));
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer save(long station, @Body Form form) {
    Map<DayOfWeek, List<Span>> week = HoursForm.week(form);
    return Trying.done(form, () -> keeping.week(station, week))
        ? Redirect.to("/stations/" + station).saying("station.hours.saved")
        : page(station, form);
  }

  @Post("/special")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer otherwise(long station, @Body Form form) {
    KeepingHours.Otherwise what = HoursForm.otherwise(form);
    if (Trying.done(form, () -> keeping.otherwise(station, what))) {
      return Redirect.to("/stations/" + station + "/hours").saying("station.special.saved");
    }
    Form all = forms.show(known(station));
    for (String field : List.of("day", "to", "spans", "specialReason")) {
      all.put(field, form.text(field));
    }
    form.errors().forEach((field, why) -> all.reject(field, why, null));
    return page(station, all);
  }

  @Post("/special/removal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect asUsual(long station, @Body Form form) {
    form.day("day").ifPresent(day -> keeping.asUsual(station, day));
    return Redirect.to("/stations/" + station + "/hours").saying("station.special.removed");
  }

  private OpeningHours known(long station) {
    return hours.of(station, Time.today(clock));
  }

  private Page page(long station, Form form) {
    OpeningHours known = known(station);
    return pages
        .below("station/hours", station, form)
        .with("weekdays", DayOfWeek.values())
        .with("special", WeekLine.special(known))
        .with("usual", known.isKnown() ? null : forms.usual().orElse(null));
  }
}
