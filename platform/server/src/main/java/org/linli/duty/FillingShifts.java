package org.linli.duty;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.linli.activity.DutySessions;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.joining.JoiningRefused;
import org.linli.web.Refused;

/** Finds people for shifts: offered by the station, taken by volunteers, left with a reason. */
@Singleton
class FillingShifts {

  private final Shifts shifts;
  private final DutyPosts posts;
  private final Leaves leaves;
  private final Offers offers;
  private final Serving serving;
  private final FittingVolunteers fitting;
  private final DutySessions sessions;
  private final DutyNews news;
  private final Audit audit;
  private final Clock clock;

  FillingShifts(
      Shifts shifts,
      DutyPosts posts,
      Leaves leaves,
      Offers offers,
      Serving serving,
      FittingVolunteers fitting,
      DutySessions sessions,
      DutyNews news,
      Audit audit,
      Clock clock) {
    this.shifts = shifts;
    this.posts = posts;
    this.leaves = leaves;
    this.offers = offers;
    this.serving = serving;
    this.fitting = fitting;
    this.sessions = sessions;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** Offers a shift to everyone who fits; tells how many were asked now. */
  @Transactional
  int offer(long id, long by) {
    Shift shift = needing(id);
    DutyPost post = posts.find(shift.post()).orElseThrow();
    List<Long> people = fitting.of(shift, post.details());
    offers.add(id, people, by);
    news.offered(shift, people);
    audit.record("dutyShift.offered", "duty-shift", id);
    return people.size();
  }

  /**
   * Puts someone on the roster, who is told.
   *
   * @throws JoiningRefused with everything that stands against it
   */
  @Transactional
  void put(long id, long volunteer, long by) {
    Shift shift = forVolunteers(id);
    sessions.put(Objects.requireNonNull(shift.session()), volunteer, by);
    taken(shift, volunteer);
  }

  /**
   * A volunteer takes a shift, offered or not.
   *
   * @throws JoiningRefused with everything that stands against it, also that someone was faster
   */
  @Transactional
  void take(long id, long volunteer, long by) {
    Shift shift = forVolunteers(id);
    sessions.take(Objects.requireNonNull(shift.session()), volunteer, by);
    taken(shift, volunteer);
  }

  private void taken(Shift shift, long volunteer) {
    offers.answer(shift.id(), volunteer, "TAKEN");
    List<StandIn> all = StandIn.of(leaves.of(List.of(shift.id())), serving.of(List.of(shift)));
    all.stream()
        .filter(one -> Objects.equals(one.standIn(), volunteer))
        .forEach(one -> news.standIn(shift, one.leave().volunteer()));
    audit.record("dutyShift.taken", "duty-shift", shift.id());
  }

  /** A volunteer doesn't want an offered shift. */
  @Transactional
  void decline(long id, long volunteer) {
    if (offers.answer(id, volunteer, "DECLINED")) {
      audit.record("dutyShift.declined", "duty-shift", id);
    }
  }

  /** A volunteer can't come after all, up to the beginning; the place is free for a stand-in. */
  @Transactional
  void leave(long id, long volunteer, String reason, long by) {
    Shift shift = forVolunteers(id);
    if (shift.hasBegun(clock.instant())) {
      throw new Refused("reason", "duty.refused.begun");
    }
    sessions.release(Objects.requireNonNull(shift.session()), volunteer);
    leaves.add(id, volunteer, reason, by);
    news.leave(shift);
    audit.record("dutyShift.left", "duty-shift", id);
  }

  private Shift needing(long id) {
    Shift shift = forVolunteers(id);
    if (shift.calledOff() || shift.hasBegun(clock.instant())) {
      throw Problem.conflict("duty.refused.over");
    }
    if (shift.missing() == 0) {
      throw Problem.conflict("duty.refused.covered");
    }
    return shift;
  }

  private Shift forVolunteers(long id) {
    Shift shift = shifts.find(id).orElseThrow(Problem::notFound);
    if (shift.isOwnStaff()) {
      throw Problem.conflict("duty.refused.ownStaffShift");
    }
    return shift;
  }
}
