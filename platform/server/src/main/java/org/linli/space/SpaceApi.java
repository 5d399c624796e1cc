package org.linli.space;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Spaces opened free of charge to volunteer service (GD-9), for programs. */
@Controller("/api")
class SpaceApi {

  private final SpaceTable spaces;
  private final KeepingSpaces keeping;
  private final Viewer viewer;

  SpaceApi(SpaceTable spaces, KeepingSpaces keeping, Viewer viewer) {
    this.spaces = spaces;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  /**
   * The spaces within the viewer's scope, by place.
   *
   * @param q a part of the name or the address
   * @param kind VENUE, PRACTICE_BASE or CULTURE; nothing for any
   * @param community only those of one community, by its id
   * @param free a day on which some of their time is free
   * @param state closed for those that are open no more
   * @param size spaces at once, at most 500
   */
  @Get("/spaces")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<SpaceItem> list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String kind,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "") String free,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    var scope = CommunityKeepers.scope(viewer);
    SpaceFilter filter = SpaceFilter.of(q, kind, AreaFilter.of("", ""), community, free, state);
    Paging paging = Part.asked(page, size, spaces.count(filter, scope));
    return Part.of(paging, spaces.page(filter, scope, paging), SpaceItem::of);
  }

  /** A space. */
  @Get("/spaces/{space}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "space")
  SpaceItem show(long space) {
    return SpaceItem.of(spaces.find(space).orElseThrow(Problem::notFound));
  }

  /** Registers a space of a community, once for each {@code Idempotency-Key}. */
  @Post("/communities/{community}/spaces")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> open(long community, @Body NewSpace said) {
    Form form = said.form();
    return SpaceDetails.read(form)
        .flatMap(
            details -> Trying.with(form, () -> keeping.open(community, details, viewer.account())))
        .map(id -> Made.at("/spaces", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Changes what is said of a space; what a team has already stays free for it. */
  @Put("/spaces/{space}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "space")
  SpaceItem change(long space, @Body NewSpace said) {
    Form form = said.form();
    return SpaceDetails.read(form)
        .filter(details -> Trying.done(form, () -> keeping.change(space, details)))
        .map(details -> show(space))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Says that a day isn't like its weekday: open at other hours, or not at all. */
  @Post("/spaces/{space}/changed-days")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "space")
  @Idempotent
  SpaceItem changeDay(long space, @Body NewDay said) {
    Form form =
        Form.empty().put("day", said.day()).put("hours", said.hours()).put("why", said.why());
    return ChangedDays.read(form)
        .filter(day -> Trying.done(form, () -> keeping.changeDay(space, day)))
        .map(day -> show(space))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Closes a space to volunteer service; teams that have it are told the reason. */
  @Post("/spaces/{space}/closing")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "space")
  @Idempotent
  SpaceItem close(long space, @Body Why why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", SpaceController.LONGEST_REASON);
    if (!Trying.done(form, () -> keeping.close(space, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return show(space);
  }

  /**
   * A space, checked as the form on the page is.
   *
   * @param ownerName the registered name of the organization or partner; the community's own needs
   *     none
   * @param school with which school a practice base is shared
   * @param hours when it is free, from Monday to Sunday: seven texts like 9:00-11:30，14:00-17:00,
   *     empty for a day on which it isn't
   */
  @Serdeable
  record NewSpace(
      @Nullable String name,
      @Nullable String kind,
      @Nullable String ownerKind,
      @Nullable String ownerName,
      @Nullable String address,
      @Nullable Integer capacity,
      @Nullable String equipment,
      @Nullable String school,
      @Nullable Boolean asksFirst,
      @Nullable List<String> hours) {

    Form form() {
      Form form =
          Form.empty()
              .put("name", name)
              .put("kind", kind)
              .put("ownerKind", ownerKind)
              .put("ownerName", ownerName)
              .put("address", address)
              .put("capacity", capacity)
              .put("equipment", equipment)
              .put("school", school)
              .put("asksFirst", Boolean.TRUE.equals(asksFirst) ? "true" : null);
      List<String> days = hours == null ? List.of() : hours;
      for (int i = 0; i < Math.min(days.size(), 7); i++) {
        form.put("hours" + (i + 1), days.get(i));
      }
      return form;
    }
  }

  /**
   * A day that isn't like its weekday.
   *
   * @param hours when it is open instead; nothing where it is closed all day
   */
  @Serdeable
  record NewDay(@Nullable String day, @Nullable String hours, @Nullable String why) {}

  /** A reason. */
  @Serdeable
  record Why(@Nullable String reason) {}
}
