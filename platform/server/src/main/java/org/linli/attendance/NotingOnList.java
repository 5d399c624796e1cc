package org.linli.attendance;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.activity.Companions;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.activity.SignUpState;
import org.linli.activity.SignUps;
import org.linli.activity.WalkIns;
import org.linli.api.Audit;
import org.linli.hours.Evidence;
import org.linli.hours.SessionHours;
import org.linli.joining.JoiningRefused;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/**
 * Whoever is in charge writes down who was there and who wasn't, today or afterwards. What a second
 * person refused and what was taken back can be entered anew.
 */
@Singleton
class NotingOnList {

  private static final String FIELD = "volunteer";

  private final Volunteers volunteers;
  private final Sessions sessions;
  private final SignUps signUps;
  private final WalkIns walkIns;
  private final Companions companions;
  private final AttendanceTable table;
  private final Visits visits;
  private final CheckIns checkIns;
  private final SessionHours hours;
  private final PostingAttendance posting;
  private final AttendanceNews news;
  private final Audit audit;
  private final Clock clock;

  NotingOnList(
      Volunteers volunteers,
      Sessions sessions,
      SignUps signUps,
      WalkIns walkIns,
      Companions companions,
      AttendanceTable table,
      Visits visits,
      CheckIns checkIns,
      SessionHours hours,
      PostingAttendance posting,
      AttendanceNews news,
      Audit audit,
      Clock clock) {
    this.volunteers = volunteers;
    this.sessions = sessions;
    this.signUps = signUps;
    this.walkIns = walkIns;
    this.companions = companions;
    this.table = table;
    this.visits = visits;
    this.checkIns = checkIns;
    this.hours = hours;
    this.posting = posting;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * When someone was there.
   *
   * @param reason needed for a late entry
   * @param accompanied whether a guardian was there with someone under age
   * @param walkedIn whether someone without a place may be meant: checked by whoever says so
   */
  record Presence(
      long volunteer,
      Instant from,
      Instant to,
      String reason,
      boolean accompanied,
      boolean walkedIn) {}

  /**
   * Notes when someone came and left. Who had no place is a late entry, and so is what is noted
   * more than a day after the end.
   *
   * @throws Refused if it can't be
   * @throws JoiningRefused if rules exclude someone who had no place
   */
  @Transactional
  Noted note(long id, Presence said, long by) {
    long volunteer = said.volunteer();
    volunteers.lock(List.of(volunteer));
    SessionFacts session = takingPlace(id);
    @Nullable SignUpState signUp = signUps.stateOf(id, volunteer).orElse(null);
    boolean onList = signUp == SignUpState.CONFIRMED || signUp == SignUpState.WALKED_IN;
    if (!onList && (!said.walkedIn() || clock.instant().isBefore(session.to()))) {
      throw new Refused(FIELD, "attendance.refused.notOnList");
    }
    if (!givesWay(session, volunteer)) {
      return Noted.ALREADY_LEFT;
    }
    boolean late =
        signUp != SignUpState.CONFIRMED
            || clock.instant().isAfter(session.to().plus(NotingAttendance.LATE));
    if (late && said.reason().isBlank()) {
      throw new Refused("reason", "attendance.refused.reason");
    }
    if (!onList) {
      walkIns.admit(id, volunteer, said.accompanied(), by);
    } else if (said.accompanied()) {
      companions.seen(id, volunteer, by);
    }
    companions.require(session, volunteers.find(volunteer).orElseThrow());
    if (table.find(id, volunteer).filter(Attendance::isHere).isEmpty()) {
      checkIns.requireOneMore(session, volunteer);
    }
    Evidence evidence = late ? Evidence.LATE : Evidence.ROSTER;
    table.arrived(id, volunteer, said.from(), evidence, by);
    Attendance here = table.find(id, volunteer).orElseThrow();
    Noted noted = posting.leave(session, here, said.from(), said.to(), evidence, said.reason(), by);
    audit.record(
        "attendance.noted", "activity-session", id, Map.of("volunteer", Long.toString(volunteer)));
    return noted;
  }

  /**
   * Someone on the list never came, or came and didn't serve: who forgot to check out may have left
   * at once. What they served before they went out stays.
   *
   * @throws Refused if they did
   */
  @Transactional
  void absent(long id, long volunteer, long by) {
    volunteers.lock(List.of(volunteer));
    SessionFacts session = takingPlace(id);
    if (!signUps.isConfirmed(id, volunteer)) {
      throw new Refused(FIELD, "attendance.refused.notOnList");
    }
    if (clock.instant().isBefore(session.from())) {
      throw new Refused(FIELD, "attendance.refused.notBegun");
    }
    boolean isOver = !clock.instant().isBefore(session.to());
    Attendance here = table.find(id, volunteer).filter(Attendance::isHere).orElse(null);
    if (!givesWay(session, volunteer) || here != null && !isOver) {
      throw new Refused(FIELD, "attendance.refused.came");
    }
    boolean known = table.find(id, volunteer).filter(Attendance::absent).isPresent();
    if (here != null) {
      visits.setAside(here, true);
    }
    table.absent(id, volunteer, by);
    if (!known) {
      news.absent(session, volunteer);
    }
    audit.record(
        "attendance.absent", "activity-session", id, Map.of("volunteer", Long.toString(volunteer)));
  }

  /**
   * Someone who forgot to check out says when they left: a late entry, whoever says it.
   *
   * @throws Refused if they did check out, or the session goes on
   */
  @Transactional
  Noted leftAt(long id, long volunteer, Instant left, String reason, long by) {
    volunteers.lock(List.of(volunteer));
    SessionFacts session = takingPlace(id);
    Attendance known = table.find(id, volunteer).filter(Attendance::isHere).orElse(null);
    if (known == null || known.arrivedAt() == null) {
      throw new Refused("left", "attendance.refused.notHere");
    }
    if (clock.instant().isBefore(session.to())) {
      throw new Refused("left", "attendance.refused.goesOn");
    }
    if (!left.isAfter(known.arrivedAt())) {
      throw new Refused("left", "attendance.refused.beforeArrival");
    }
    if (left.isAfter(clock.instant())) {
      throw new Refused("left", "attendance.refused.ahead");
    }
    Noted noted = posting.leave(session, known, known.arrivedAt(), left, Evidence.LATE, reason, by);
    audit.record(
        "attendance.said", "activity-session", id, Map.of("volunteer", Long.toString(volunteer)));
    return noted;
  }

  /**
   * Whether something may be noted of someone: what was refused or taken back gives way, what
   * stands or waits doesn't.
   */
  private boolean givesWay(SessionFacts session, long volunteer) {
    Attendance known = table.find(session.id(), volunteer).orElse(null);
    if (known == null || known.leftAt() == null) {
      return true;
    }
    SessionHours.State state = hours.of(session.id()).get(known.key());
    if (state != null && state.holds()) {
      return false;
    }
    visits.setAside(known, true);
    return true;
  }

  private SessionFacts takingPlace(long id) {
    return sessions
        .takingPlace(id)
        .orElseThrow(() -> new Refused(FIELD, "attendance.refused.noSession"));
  }
}
