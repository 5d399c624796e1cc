package org.linli.space;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** The bookings of spaces for those who keep these: answered, cancelled, used or not. */
@Controller(BookingPages.LIST)
@Produces(MediaType.TEXT_HTML)
final class BookingController {

  private final BookingPages pages;
  private final KeepingBookings keeping;
  private final Viewer viewer;

  BookingController(BookingPages pages, KeepingBookings keeping, Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String state,
      @Nullable @QueryValue Long space,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page) {
    return pages.list(new BookingFilter(state, space, community), page);
  }

  @Get("/{booking}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "booking")
  Page show(long booking) {
    return pages.show(booking, Form.empty());
  }

  @Post("/{booking}/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "booking")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect accept(long booking) {
    Trying.orConflict(() -> keeping.accept(booking, viewer.account()));
    return to(booking).saying("space.accepted");
  }

  @Post("/{booking}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "booking")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer refuse(long booking, @Body Form form) {
    String reason = form.required("reason", SpaceController.LONGEST_REASON);
    return Trying.done(form, () -> keeping.refuse(booking, reason, viewer.account()))
        ? to(booking).saying("space.refused")
        : pages.show(booking, form);
  }

  @Post("/{booking}/cancellation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "booking")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer cancel(long booking, @Body Form form) {
    String reason = form.required("reason", SpaceController.LONGEST_REASON);
    return Trying.done(form, () -> keeping.cancel(booking, reason, viewer.account()))
        ? to(booking).saying("space.cancelled")
        : pages.show(booking, form);
  }

  /** Says whether the team came. */
  @Post("/{booking}/use")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "booking")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer note(long booking, @Body Form form) {
    boolean used = form.required("used", 5).equals("yes");
    return Trying.done(form, () -> keeping.note(booking, used, viewer.account()))
        ? to(booking).saying("space.noted")
        : pages.show(booking, form);
  }

  private static Redirect to(long booking) {
    return Redirect.to(BookingPages.LIST + "/" + booking);
  }
}
