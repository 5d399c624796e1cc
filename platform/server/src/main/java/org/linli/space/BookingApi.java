package org.linli.space;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.tenant.Time;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Booking spaces for teams, for programs. */
@Controller("/api")
class BookingApi {

  private final SpaceTable spaces;
  private final OpenHours hours;
  private final BookingTable bookings;
  private final BookableTeams teams;
  private final BookingSpaces booking;
  private final BookingPages pages;
  private final KeepingBookings keeping;
  private final Viewer viewer;
  private final Clock clock;

  BookingApi(
      SpaceTable spaces,
      OpenHours hours,
      BookingTable bookings,
      BookableTeams teams,
      BookingSpaces booking,
      BookingPages pages,
      KeepingBookings keeping,
      Viewer viewer,
      Clock clock) {
    this.spaces = spaces;
    this.hours = hours;
    this.bookings = bookings;
    this.teams = teams;
    this.booking = booking;
    this.pages = pages;
    this.keeping = keeping;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * A week of a space: what is free, and who has it.
   *
   * @param day any day of that week; nothing for today's
   */
  @Get("/open-spaces/{space}/week")
  @Access(signedIn = true)
  List<DayItem> week(long space, @QueryValue(defaultValue = "") String day) {
    spaces.find(space).orElseThrow(Problem::notFound);
    LocalDate asked = SpaceFilter.day(day);
    LocalDate today = Time.today(clock);
    LocalDate monday = SpaceWeek.mondayOf(asked == null ? today : asked);
    FreeTime time = hours.of(space, monday, monday.plusDays(6));
    return SpaceWeek.of(monday, time, bookings.held(space, monday, monday.plusDays(6)), today)
        .days()
        .stream()
        .map(DayItem::of)
        .toList();
  }

  /**
   * Books a space for a team that the viewer leads, or that belongs to a community that the viewer
   * keeps; once for each {@code Idempotency-Key}. A time that somebody has is refused, with who has
   * it and when the space is free next.
   */
  @Post("/open-spaces/{space}/bookings")
  @Access(signedIn = true)
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<BookingItem> book(long space, @Body NewBooking said) {
    Space wanted = spaces.find(space).orElseThrow(Problem::notFound);
    Form form = said.form();
    return BookingSaid.read(form)
        .flatMap(
            read ->
                Trying.with(
                    form,
                    () -> booking.book(space, read, teams.of(wanted).keySet(), viewer.account())))
        .map(BookingItem::of)
        .map(HttpResponse::created)
        .orElseThrow(() -> Problem.wrong(form));
  }

  /**
   * The bookings of spaces that the viewer keeps.
   *
   * @param state asked, unnoted (over, and nobody said whether the team came), unused or over; else
   *     those to come
   * @param space only those of one space, by its id
   * @param size bookings at once, at most 500
   */
  @Get("/space-bookings")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<BookingItem> list(
      @QueryValue(defaultValue = "") String state,
      @Nullable @QueryValue Long space,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    var scope = CommunityKeepers.scope(viewer);
    BookingFilter filter = new BookingFilter(state, space, null);
    Paging paging = Part.asked(page, size, bookings.count(filter, scope));
    return Part.of(paging, bookings.page(filter, scope, paging), BookingItem::of);
  }

  /** Says yes to a booking that waits. */
  @Post("/space-bookings/{booking}/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "booking")
  @Idempotent
  BookingItem accept(long booking) {
    return done(booking, Form.empty(), () -> keeping.accept(booking, viewer.account()));
  }

  /** Says no to a booking that waits; the team's leader reads the reason. */
  @Post("/space-bookings/{booking}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "booking")
  @Idempotent
  BookingItem refuse(long booking, @Body SpaceApi.Why why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", SpaceController.LONGEST_REASON);
    return done(booking, form, () -> keeping.refuse(booking, reason, viewer.account()));
  }

  /** Cancels a booking; the team's leader reads the reason. */
  @Post("/space-bookings/{booking}/cancellation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "booking")
  @Idempotent
  BookingItem cancel(long booking, @Body SpaceApi.Why why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", SpaceController.LONGEST_REASON);
    return done(booking, form, () -> keeping.cancel(booking, reason, viewer.account()));
  }

  /** Says whether the team came. */
  @Post("/space-bookings/{booking}/use")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "booking")
  @Idempotent
  BookingItem note(long booking, @Body Came came) {
    Form form = Form.empty().put("used", came.used());
    form.required("used", 5);
    return done(
        booking,
        form,
        () -> keeping.note(booking, Boolean.TRUE.equals(came.used()), viewer.account()));
  }

  /**
   * The bookings of the teams that the viewer leads, the latest day first.
   *
   * @param size bookings at once, at most 500
   */
  @Get("/my-space-bookings")
  @Access(signedIn = true)
  Part<BookingItem> mine(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    List<Long> led = pages.led();
    Paging paging = Part.asked(page, size, bookings.countOf(led));
    return Part.of(paging, bookings.of(led, paging), BookingItem::of);
  }

  /** Gives a space back before the time begins, with a reason. */
  @Post("/my-space-bookings/{booking}/cancellation")
  @Access(signedIn = true)
  @Idempotent
  BookingItem giveBack(long booking, @Body SpaceApi.Why why) {
    pages.own(booking);
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", SpaceController.LONGEST_REASON);
    return done(booking, form, () -> keeping.giveBack(booking, reason, viewer.account()));
  }

  private BookingItem done(long id, Form form, Runnable work) {
    if (!Trying.done(form, work)) {
      throw Problem.wrong(form);
    }
    return BookingItem.of(pages.booking(id));
  }

  /** Whether the team came. */
  @Serdeable
  record Came(@Nullable Boolean used) {}

  /**
   * A booking, checked as the form on the page is.
   *
   * @param session one of the team's own sessions on that day
   * @param from its beginning: 9:00
   */
  @Serdeable
  record NewBooking(
      @Nullable Long team,
      @Nullable Long session,
      @Nullable String purpose,
      @Nullable Integer people,
      @Nullable String day,
      @Nullable String from,
      @Nullable String to) {

    Form form() {
      return Form.empty()
          .put("team", team)
          .put("session", session)
          .put("purpose", purpose)
          .put("people", people)
          .put("day", day)
          .put("from", from)
          .put("to", to);
    }
  }

  /** A day of a week: which parts are free, and who has the others. */
  @Serdeable
  record DayItem(
      LocalDate day,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<String> free,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<BookingItem> bookings) {

    static DayItem of(SpaceWeek.Day day) {
      return new DayItem(
          day.date(),
          day.pieces().stream()
              .filter(one -> one.booking() == null)
              .map(one -> one.span().text())
              .toList(),
          day.pieces().stream()
              .map(SpaceWeek.Piece::booking)
              .filter(Objects::nonNull)
              .map(BookingItem::of)
              .toList());
    }
  }
}
