package org.linli.duty;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** The week of a station, on the screen and for its wall, and its posts. */
@Controller("/stations/{station}/duty")
@Produces(MediaType.TEXT_HTML)
final class StationDutyController {

  private final DutyPages pages;
  private final KeepingPosts keeping;
  private final Viewer viewer;

  StationDutyController(DutyPages pages, KeepingPosts keeping, Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page week(long station, @QueryValue(defaultValue = "") String week) {
    return pages.week(station, week);
  }

  @Get("/print")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page print(long station, @QueryValue(defaultValue = "") String week) {
    return pages.print(station, week);
  }

  @Get("/posts/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  Page adding(long station) {
    return pages.adding(station, Form.empty().put("people", 1));
  }

  @Post("/posts")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(long station, @Body Form form) {
    return DutyDetails.read(form)
        .flatMap(said -> Trying.with(form, () -> keeping.add(station, said, viewer.account())))
        .<Answer>map(id -> Redirect.to("/duty-posts/" + id).saying("duty.post.added"))
        .orElseGet(() -> pages.adding(station, form));
  }
}
