package org.linli.space;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** The spaces as everyone who is logged in sees them, and booking one for a team. */
@Controller(SpacePages.OPEN)
@Produces(MediaType.TEXT_HTML)
final class OpenSpaceController {

  private final SpacePages pages;
  private final BookableTeams teams;
  private final BookingSpaces booking;
  private final Viewer viewer;
  private final Clock clock;

  OpenSpaceController(
      SpacePages pages, BookableTeams teams, BookingSpaces booking, Viewer viewer, Clock clock) {
    this.pages = pages;
    this.teams = teams;
    this.booking = booking;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get
  @Access(signedIn = true)
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "") String free,
      @QueryValue(defaultValue = "1") int page) {
    return pages.open(
        SpaceFilter.of(q, kind, AreaFilter.of(county, township), community, free, ""), page);
  }

  @Get("/{space}")
  @Access(signedIn = true)
  Page show(long space, @QueryValue(defaultValue = "") String week) {
    return pages.about(space, SpaceFilter.day(week));
  }

  @Get("/{space}/bookings/new")
  @Access(signedIn = true)
  Page blank(
      long space,
      @QueryValue(defaultValue = "") String day,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String to) {
    Form form =
        Form.empty()
            .put("day", day.isEmpty() ? Time.today(clock) : day)
            .put("from", from)
            .put("to", to);
    teams.of(pages.space(space)).keySet().stream()
        .findFirst()
        .ifPresent(team -> form.put("team", team));
    return pages.booking(space, form);
  }

  @Post("/{space}/bookings")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer book(long space, @Body Form form) {
    Space wanted = pages.space(space);
    Optional<Booking> made =
        BookingSaid.read(form)
            .flatMap(
                said ->
                    Trying.with(
                        form,
                        () ->
                            booking.book(
                                space, said, teams.of(wanted).keySet(), viewer.account())));
    return made.isPresent()
        ? Redirect.to(SpacePages.OPEN + "/" + space + "?week=" + made.get().day())
            .saying(
                made.get().state() == BookingState.ASKED ? "space.asked" : "space.booked",
                made.get().when())
        : pages.booking(space, form);
  }
}
