package org.linli.space;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.activity.Sessions;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * Books a space for a team. The space's row is locked before anything is looked at, so that of two
 * who want the same time at once one has it and the other reads who that is.
 */
@Singleton
class BookingSpaces {

  private final SpaceTable spaces;
  private final BookingTable bookings;
  private final OpenHours hours;
  private final Sessions sessions;
  private final SpaceNews news;
  private final Audit audit;
  private final Clock clock;

  BookingSpaces(
      SpaceTable spaces,
      BookingTable bookings,
      OpenHours hours,
      Sessions sessions,
      SpaceNews news,
      Audit audit,
      Clock clock) {
    this.spaces = spaces;
    this.bookings = bookings;
    this.hours = hours;
    this.sessions = sessions;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Books a space, or asks for it where somebody has to say yes first.
   *
   * @param teams those that whoever books may book for
   * @throws Refused with who has it and when it is free next, if that time is not
   */
  @Transactional
  Booking book(long id, BookingSaid said, Set<Long> teams, long by) {
    Space space = spaces.lock(id).orElseThrow(Problem::notFound);
    if (!teams.contains(said.team())) {
      throw new Refused("team", "space.refused.team");
    }
    if (!space.isOpen()) {
      throw new Refused("day", "space.refused.closed");
    }
    if (said.people() > space.details().capacity()) {
      throw new Refused("people", "space.refused.capacity", space.details().capacity());
    }
    ZonedDateTime now = clock.instant().atZone(Time.ZONE);
    LocalDate today = now.toLocalDate();
    if (said.day().isBefore(today)
        || said.day().equals(today) && said.span().from() < minute(now)) {
      throw new Refused("day", "space.refused.past");
    }
    if (said.day().isAfter(today.plusDays(FreeTime.DAYS_AHEAD))) {
      throw new Refused("day", "space.refused.far", FreeTime.DAYS_AHEAD);
    }
    fits(said);
    isFree(space, said);
    BookingState state = space.details().asksFirst() ? BookingState.ASKED : BookingState.BOOKED;
    Booking made = bookings.find(bookings.add(id, said, state, by)).orElseThrow();
    audit.record(
        state == BookingState.ASKED ? "space.asked" : "space.booked",
        "space-booking",
        made.id(),
        Map.of("space", "" + id, "team", "" + said.team()));
    news.made(made);
    return made;
  }

  private void fits(BookingSaid said) {
    Long session = said.session();
    if (session != null
        && sessions
            .takingPlace(session)
            .filter(one -> Objects.equals(one.team(), said.team()))
            .filter(one -> one.day().equals(said.day()))
            .isEmpty()) {
      throw new Refused("session", "space.refused.session");
    }
  }

  private void isFree(Space space, BookingSaid said) {
    LocalDate last = said.day().plusDays(FreeTime.DAYS_AHEAD);
    FreeTime open = hours.of(space.id(), said.day(), last);
    List<Booking> held = bookings.held(space.id(), said.day(), last);
    Map<LocalDate, List<Span>> taken =
        held.stream()
            .collect(
                Collectors.groupingBy(
                    Booking::day, Collectors.mapping(Booking::span, Collectors.toList())));
    String next =
        open.next(said.day(), said.span().from(), said.span().minutes(), taken)
            .map(one -> one.day() + " " + one.span().text())
            .orElse("");
    if (!open.isOpen(said.day(), said.span())) {
      List<Span> that = open.open(said.day());
      throw that.isEmpty()
          ? refused("space.refused.notThatDay", next, said.day().toString())
          : refused("space.refused.notThen", next, Span.write(that));
    }
    held.stream()
        .filter(one -> one.day().equals(said.day()) && one.span().overlaps(said.span()))
        .findFirst()
        .ifPresent(
            one -> {
              throw refused("space.refused.taken", next, one.teamName(), one.when());
            });
  }

  private static Refused refused(String key, String next, String... words) {
    List<Object> all = new ArrayList<>(List.of(words));
    if (!next.isEmpty()) {
      all.add(next);
    }
    return new Refused("from", next.isEmpty() ? key + ".never" : key, all.toArray());
  }

  private static int minute(ZonedDateTime now) {
    return now.getHour() * 60 + now.getMinute();
  }
}
