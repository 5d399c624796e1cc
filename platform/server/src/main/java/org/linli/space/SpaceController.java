package org.linli.space;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.web.Trying;

/** The spaces of a tenant for those who keep them: the list, and each one's page. */
@Controller("/spaces")
@Produces(MediaType.TEXT_HTML)
final class SpaceController {

  static final int LONGEST_REASON = 300;

  private final SpacePages pages;
  private final KeepingSpaces keeping;
  private final Viewer viewer;

  SpaceController(SpacePages pages, KeepingSpaces keeping, Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "") String free,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page) {
    return pages.list(
        SpaceFilter.of(q, kind, AreaFilter.of(county, township), community, free, state), page);
  }

  @Get("/{space}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "space")
  Page show(long space, @QueryValue(defaultValue = "") String week) {
    return pages.show(space, SpaceFilter.day(week), Form.empty());
  }

  /** Says that a day isn't like its weekday. */
  @Post("/{space}/changed-days")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "space")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer changeDay(long space, @Body Form form) {
    return ChangedDays.read(form)
            .filter(day -> Trying.done(form, () -> keeping.changeDay(space, day)))
            .isPresent()
        ? Redirect.to(SpacePages.LIST + "/" + space).saying("space.day.changed")
        : pages.show(space, null, form);
  }

  /** A day is like its weekday again. */
  @Post("/{space}/changed-days/removal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "space")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer asUsual(long space, @Body Form form) {
    LocalDate day = form.day("day").orElseThrow(Problem::notFound);
    return Trying.done(form, () -> keeping.asUsual(space, day))
        ? Redirect.to(SpacePages.LIST + "/" + space).saying("space.day.usual")
        : pages.show(space, null, form);
  }

  @Post("/{space}/closing")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "space")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer close(long space, @Body Form form) {
    String reason = form.required("reason", LONGEST_REASON);
    return Trying.done(form, () -> keeping.close(space, reason, viewer.account()))
        ? Redirect.to(SpacePages.LIST + "/" + space).saying("space.closed")
        : pages.show(space, null, form);
  }
}
