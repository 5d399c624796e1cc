package org.linli.station;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** Who works at a station. */
@Controller("/stations/{station}/staff")
@Produces(MediaType.TEXT_HTML)
final class StationStaffController {

  private final StationPages pages;
  private final KeepingStaff keeping;
  private final Clock clock;

  StationStaffController(StationPages pages, KeepingStaff keeping, Clock clock) {
    this.pages = pages;
    this.keeping = keeping;
    this.clock = clock;
  }

  @Get("/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page blank(long station) {
    return page(station, Form.empty().put("staffFrom", Time.today(clock)));
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(long station, @Body Form form) {
    StaffMember who = StaffForm.read(form);
    return Trying.with(form, () -> keeping.add(station, who)).isPresent()
        ? Redirect.to("/stations/" + station).saying("station.staff.added")
        : page(station, form);
  }

  @Post("/leaving")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect leave(long station, @Body Form form) {
    form.whole("member", 1, Long.MAX_VALUE).ifPresent(one -> keeping.leave(station, one));
    return Redirect.to("/stations/" + station).saying("station.staff.left");
  }

  private Page page(long station, Form form) {
    return pages.below("station/staff", station, form).with("times", StaffForm.Time.values());
  }
}
