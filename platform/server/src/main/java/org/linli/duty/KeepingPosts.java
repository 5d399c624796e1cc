package org.linli.duty;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.linli.activity.DutySessions;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.station.StationPlaces;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Adds posts of a station, changes them, says when they are served, gives them up. */
@Singleton
class KeepingPosts {

  private final StationPlaces stations;
  private final DutyPosts posts;
  private final Patterns patterns;
  private final Shifts shifts;
  private final MakingShifts making;
  private final DutySessions sessions;
  private final Audit audit;
  private final Clock clock;

  KeepingPosts(
      StationPlaces stations,
      DutyPosts posts,
      Patterns patterns,
      Shifts shifts,
      MakingShifts making,
      DutySessions sessions,
      Audit audit,
      Clock clock) {
    this.stations = stations;
    this.posts = posts;
    this.patterns = patterns;
    this.shifts = shifts;
    this.making = making;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Adds a post; tells its id.
   *
   * @throws Refused if the station is closed, or it is office duty and not said to be (LAW-5)
   */
  @Transactional
  long add(long station, DutyDetails said, long by) {
    var place = stations.of(station);
    if (!place.isOpen()) {
      throw new Refused("name", "duty.refused.closed");
    }
    check(said);
    Long activity = said.ownStaff() ? null : sessions.begin(place.community(), said.said(), by);
    long id = posts.add(station, activity, said, by);
    audit.record("dutyPost.added", "duty-post", id);
    return id;
  }

  /** Changes what is said of a post; who serves there, volunteers or own staff, stays. */
  @Transactional
  void change(long id, DutyDetails said) {
    DutyPost post = open(id);
    if (post.details().ownStaff() != said.ownStaff()) {
      throw new Refused("ownStaff", "duty.refused.ownStaff");
    }
    check(said);
    posts.change(id, said);
    Long activity = post.activity();
    if (activity != null) {
      sessions.change(activity, said.said());
      sessions.needed(activity, said.people(), clock.instant());
    }
    audit.record("dutyPost.changed", "duty-post", id);
  }

  /**
   * Says when a post is served, and makes the shifts that come next.
   *
   * @throws Refused if it is served then already, or a single shift lies in the past
   */
  @Transactional
  void serve(long id, List<Pattern> added, long by) {
    open(id);
    List<Pattern> known = patterns.of(id);
    for (Pattern one : added) {
      if (!one.lasts(Time.today(clock))
          || one.isSingle() && !one.begin(one.fromOn()).isAfter(clock.instant())) {
        throw new Refused(one.isSingle() ? "day" : "untilOn", "duty.refused.past");
      }
      if (known.stream().anyMatch(one::overlaps)) {
        throw new Refused(one.isSingle() ? "day" : "weekdays", "duty.refused.overlap");
      }
      patterns.add(one, by);
    }
    making.of(id);
    audit.record("dutyPost.served", "duty-post", id);
  }

  /** A pattern ends: its last day is given, shifts after it are called off. */
  @Transactional
  void endPattern(long id, LocalDate last, String reason) {
    Pattern pattern = patterns.find(id).orElseThrow(Problem::notFound);
    open(pattern.post());
    LocalDate today = Time.today(clock);
    if (last.isBefore(today)) {
      throw new Refused("last", "duty.refused.past");
    }
    LocalDate end = last.isBefore(pattern.fromOn()) ? pattern.fromOn().minusDays(1) : last;
    patterns.end(id, end);
    callOff(
        shifts.ahead(pattern.post(), clock.instant()).stream()
            .filter(one -> one.pattern() == id && one.day().isAfter(last))
            .toList(),
        reason);
    audit.record("dutyPost.patternEnded", "duty-post", pattern.post());
  }

  /** Calls one shift off; who has it is told why. */
  @Transactional
  void callOffOne(long id, String reason) {
    Shift shift = shifts.find(id).orElseThrow(Problem::notFound);
    if (shift.calledOff() || shift.hasBegun(clock.instant())) {
      throw new Refused("reason", "duty.refused.over");
    }
    callOff(List.of(shift), reason);
    audit.record("dutyShift.calledOff", "duty-shift", id);
  }

  /** Gives a post up today; what is still to come is called off. */
  @Transactional
  void end(long id, String reason) {
    DutyPost post = open(id);
    callOff(shifts.ahead(id, clock.instant()), reason);
    posts.end(id);
    if (post.activity() != null) {
      sessions.end(post.activity());
    }
    audit.record("dutyPost.ended", "duty-post", id);
  }

  private void callOff(List<Shift> some, String reason) {
    Instant now = clock.instant();
    sessions.callOff(
        some.stream().map(Shift::session).filter(Objects::nonNull).sorted().toList(), reason);
    shifts.callOff(some.stream().map(Shift::id).toList(), now);
  }

  private void check(DutyDetails said) {
    if (!said.ownStaff()) {
      for (String field : List.of("name", "task")) {
        String text = field.equals("name") ? said.name() : said.task();
        for (String phrase : sessions.excludedIn(text)) {
          throw new Refused(field, "duty.refused.office", phrase);
        }
      }
    }
  }

  private DutyPost open(long id) {
    DutyPost post = posts.lock(id).orElseThrow(Problem::notFound);
    if (!post.isOpen()) {
      throw Problem.conflict("duty.refused.ended");
    }
    return post;
  }
}
