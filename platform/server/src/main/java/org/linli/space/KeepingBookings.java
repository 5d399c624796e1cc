package org.linli.space;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.web.Refused;

/** What becomes of a booking: answered, cancelled, and whether the team came. */
@Singleton
class KeepingBookings {

  private static final String KIND = "space-booking";

  private final SpaceTable spaces;
  private final BookingTable bookings;
  private final SpaceNews news;
  private final Audit audit;
  private final Clock clock;

  KeepingBookings(
      SpaceTable spaces, BookingTable bookings, SpaceNews news, Audit audit, Clock clock) {
    this.spaces = spaces;
    this.bookings = bookings;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  void accept(long id, long by) {
    Booking asked = asked(id);
    bookings.decide(id, BookingState.BOOKED, null, by);
    audit.record("space.accepted", KIND, id);
    news.accepted(asked);
  }

  @Transactional
  void refuse(long id, String reason, long by) {
    Booking asked = asked(id);
    bookings.decide(id, BookingState.REFUSED, reason, by);
    audit.record("space.refused", KIND, id);
    news.refused(asked, reason);
  }

  /** The people who keep the space cancel it; the team reads why. */
  @Transactional
  void cancel(long id, String reason, long by) {
    Booking held = held(id);
    if (held.isOver(clock.instant())) {
      throw new Refused("reason", "space.refused.over");
    }
    bookings.decide(id, BookingState.CANCELLED, reason, by);
    audit.record("space.cancelled", KIND, id);
    news.cancelled(List.of(held), reason);
  }

  /** The team takes it back before it begins; those who keep the space read why. */
  @Transactional
  void giveBack(long id, String reason, long by) {
    Booking held = held(id);
    if (held.hasBegun(clock.instant())) {
      throw new Refused("reason", "space.refused.begun");
    }
    bookings.decide(id, BookingState.CANCELLED, reason, by);
    audit.record("space.given-back", KIND, id);
    news.givenBack(held, reason);
  }

  /** Says whether the team came; said again, the later word stands. */
  @Transactional
  void note(long id, boolean used, long by) {
    Booking booked = lock(id);
    if (booked.state() != BookingState.BOOKED || !booked.hasBegun(clock.instant())) {
      throw new Refused("used", "space.refused.notYet");
    }
    bookings.note(id, used, by);
    audit.record(used ? "space.used" : "space.unused", KIND, id);
  }

  private Booking asked(long id) {
    Booking booking = lock(id);
    if (booking.state() != BookingState.ASKED) {
      throw new Refused("reason", "space.refused.answered");
    }
    return booking;
  }

  private Booking held(long id) {
    Booking booking = lock(id);
    if (!booking.state().holds()) {
      throw new Refused("reason", "space.refused.answered");
    }
    return booking;
  }

  private Booking lock(long id) {
    Booking known = bookings.find(id).orElseThrow(Problem::notFound);
    spaces.lock(known.space());
    return bookings.find(id).orElseThrow(Problem::notFound);
  }
}
