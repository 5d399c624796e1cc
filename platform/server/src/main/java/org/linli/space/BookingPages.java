package org.linli.space;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.linli.activity.Sessions;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.team.LedTeams;
import org.linli.tenant.Time;

/** Puts the pages about bookings together. */
@Singleton
class BookingPages {

  static final String LIST = "/space-bookings";
  static final String MINE = "/my-space-bookings";
  private static final int ON_A_PAGE = 50;
  private static final int LOOKED_BACK = 180;

  private final BookingTable bookings;
  private final SpaceTable spaces;
  private final Sessions sessions;
  private final LedTeams led;
  private final Viewer viewer;
  private final Clock clock;

  BookingPages(
      BookingTable bookings,
      SpaceTable spaces,
      Sessions sessions,
      LedTeams led,
      Viewer viewer,
      Clock clock) {
    this.bookings = bookings;
    this.spaces = spaces;
    this.sessions = sessions;
    this.led = led;
    this.viewer = viewer;
    this.clock = clock;
  }

  Page list(BookingFilter filter, int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, bookings.count(filter, scope));
    Long space = filter.space();
    return Page.of("space/bookings")
        .crumb(SpacePages.LIST, "space.title")
        .with("filter", filter)
        .with("filtered", !filter.isEmpty())
        .with("states", BookingFilter.STATES)
        .with("onlySpace", space == null ? null : spaces.find(space).orElse(null))
        .with("lines", bookings.page(filter, scope, paging))
        .with("paging", paging);
  }

  /** A booking for those who keep the space. */
  Page show(long id, Form form) {
    Booking booking = booking(id);
    return about("space/booking", booking, form)
        .crumb(SpacePages.LIST, "space.title")
        .crumb(SpacePages.LIST + "/" + booking.space(), Message.asItIs(booking.spaceName()))
        .with("unused", bookings.unused(booking.team(), Time.today(clock).minusDays(LOOKED_BACK)));
  }

  Page mine(int page) {
    List<LedTeams.Led> teams = led.of(viewer.account());
    List<Long> ids = led();
    Paging paging = new Paging(page, ON_A_PAGE, bookings.countOf(ids));
    return Page.of("space/mine")
        .with("leads", !teams.isEmpty())
        .with("several", teams.size() > 1)
        .with("lines", bookings.of(ids, paging))
        .with("paging", paging);
  }

  /** The teams that the viewer leads. */
  List<Long> led() {
    return led.of(viewer.account()).stream().map(LedTeams.Led::team).toList();
  }

  /** A booking of a team that the viewer leads. */
  Page mine(long id, Form form) {
    return about("space/my-booking", own(id), form).crumb(MINE, "space.mine");
  }

  /** One of a team that the viewer leads; any other is not there. */
  Booking own(long id) {
    Booking booking = booking(id);
    if (!led.leads(viewer.account(), booking.team())) {
      throw Problem.notFound();
    }
    return booking;
  }

  Booking booking(long id) {
    return bookings.find(id).orElseThrow(Problem::notFound);
  }

  private Page about(String view, Booking booking, Form form) {
    Instant now = clock.instant();
    Long session = booking.session();
    return Page.of(view)
        .with("booking", booking)
        .with("space", spaces.find(booking.space()).orElseThrow())
        .with("session", session == null ? null : sessions.find(session).orElse(null))
        .with("holds", booking.state().holds())
        .with("begun", booking.hasBegun(now))
        .with("over", booking.isOver(now))
        .with(form);
  }
}
