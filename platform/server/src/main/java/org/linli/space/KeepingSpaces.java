package org.linli.space;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Keeps the register of spaces, and when they are free. */
@Singleton
class KeepingSpaces {

  private static final String KIND = "space";

  private final SpaceTable spaces;
  private final OpenHours hours;
  private final BookingTable bookings;
  private final SpaceOwners owners;
  private final SpaceNews news;
  private final Audit audit;
  private final Clock clock;

  KeepingSpaces(
      SpaceTable spaces,
      OpenHours hours,
      BookingTable bookings,
      SpaceOwners owners,
      SpaceNews news,
      Audit audit,
      Clock clock) {
    this.spaces = spaces;
    this.hours = hours;
    this.bookings = bookings;
    this.owners = owners;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Registers a space.
   *
   * @throws Refused if the community was closed, or nobody of the owner's name is known
   */
  @Transactional
  long open(long community, SpaceDetails details, long by) {
    if (!spaces.hold(community)) {
      throw new Refused("name", "community.refused.gone");
    }
    long id = spaces.add(community, details, owners.of(community, details), by);
    hours.keep(id, details.hours());
    audit.record("space.registered", KIND, id);
    return id;
  }

  /**
   * Changes what is said of a space.
   *
   * @throws Refused if it is open no more, or a team has a time that would no longer be free
   */
  @Transactional
  void change(long id, SpaceDetails details) {
    Space space = openOne(id);
    LocalDate today = Time.today(clock);
    LocalDate last = today.plusDays(FreeTime.DAYS_AHEAD);
    FreeTime then = new FreeTime(details.hours(), hours.of(id, today, last).changed());
    bookings.held(id, today, last).stream()
        .filter(one -> !one.isOver(clock.instant()) && !then.isOpen(one.day(), one.span()))
        .findFirst()
        .ifPresent(
            one -> {
              throw new Refused(
                  "hours" + one.day().getDayOfWeek().getValue(),
                  "space.refused.held",
                  one.teamName(),
                  one.when());
            });
    spaces.change(id, details, owners.of(space.community(), details));
    hours.keep(id, details.hours());
    audit.record("space.changed", KIND, id);
  }

  /**
   * Says that a day isn't like its weekday.
   *
   * @throws Refused if the day is over, or a team has a time that would no longer be free
   */
  @Transactional
  void changeDay(long id, ChangedDay day) {
    openOne(id);
    if (day.day().isBefore(Time.today(clock))) {
      throw new Refused("day", "space.refused.past");
    }
    FreeTime then = new FreeTime(Map.of(), Map.of(day.day(), day));
    keepsWhatIsHeld(id, day.day(), then, "hours");
    hours.change(id, day);
    audit.record("space.day-changed", KIND, id, Map.of("day", day.day().toString()));
  }

  /** A day is like its weekday again. */
  @Transactional
  void asUsual(long id, LocalDate day) {
    openOne(id);
    FreeTime weekly = new FreeTime(hours.of(id, day, day).weekly(), Map.of());
    keepsWhatIsHeld(id, day, weekly, "day");
    hours.asUsual(id, day);
    audit.record("space.day-as-usual", KIND, id, Map.of("day", day.toString()));
  }

  /** Closes it to volunteer service; teams that have it from today on are told why. */
  @Transactional
  void close(long id, String reason, long by) {
    openOne(id);
    LocalDate today = Time.today(clock);
    List<Booking> dropped =
        bookings.held(id, today, today.plusDays(FreeTime.DAYS_AHEAD)).stream()
            .filter(one -> !one.hasBegun(clock.instant()))
            .toList();
    bookings.cancelAll(dropped.stream().map(Booking::id).toList(), reason, by);
    spaces.close(id, reason);
    audit.record("space.closed", KIND, id, Map.of("bookings", "" + dropped.size()));
    news.cancelled(dropped, reason);
  }

  private void keepsWhatIsHeld(long id, LocalDate day, FreeTime then, String field) {
    bookings.held(id, day, day).stream()
        .filter(one -> !then.isOpen(day, one.span()))
        .findFirst()
        .ifPresent(
            one -> {
              throw new Refused(field, "space.refused.held", one.teamName(), one.when());
            });
  }

  private Space openOne(long id) {
    Space space = spaces.lock(id).orElseThrow(Problem::notFound);
    if (!space.isOpen()) {
      throw new Refused("name", "space.refused.closed");
    }
    return space;
  }
}
