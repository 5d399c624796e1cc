package org.linli.attendance;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linli.activity.Companions;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.activity.SignUps;
import org.linli.hours.Evidence;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/** Notes who comes and who leaves, as it happens, and posts the hours of those who left. */
@Singleton
class NotingAttendance {

  /** How long before the beginning people can come in. */
  static final Duration EARLY = Duration.ofHours(1);

  /** Until so long after the end people can still scan themselves out. */
  static final Duration AFTER = Duration.ofMinutes(30);

  /** A second scan within so long is a finger that slipped, not a farewell. */
  static final Duration TWICE = Duration.ofMinutes(3);

  /** What is written down later than this after the end is a late entry. */
  static final Duration LATE = Duration.ofHours(24);

  private static final String FIELD = "volunteer";

  private final Volunteers volunteers;
  private final Sessions sessions;
  private final SignUps signUps;
  private final Companions companions;
  private final AttendanceTable table;
  private final Visits visits;
  private final CheckIns checkIns;
  private final PostingAttendance posting;
  private final Clock clock;

  NotingAttendance(
      Volunteers volunteers,
      Sessions sessions,
      SignUps signUps,
      Companions companions,
      AttendanceTable table,
      Visits visits,
      CheckIns checkIns,
      PostingAttendance posting,
      Clock clock) {
    this.volunteers = volunteers;
    this.sessions = sessions;
    this.signUps = signUps;
    this.companions = companions;
    this.table = table;
    this.visits = visits;
    this.checkIns = checkIns;
    this.posting = posting;
    this.clock = clock;
  }

  /** Whether people can come in or leave at a moment. */
  static boolean isOpen(SessionFacts session, Instant at) {
    return !at.isBefore(session.from().minus(EARLY)) && !at.isAfter(session.to().plus(AFTER));
  }

  /**
   * A volunteer scanned the code: they come in, or leave if they are in, or come back.
   *
   * @throws Refused if they aren't on the list, or it is too early or too late
   */
  @Transactional
  Noted scan(long id, long volunteer, long by) {
    return note(id, volunteer, new Sign(Move.SCAN, clock.instant(), Evidence.CODE, ""), by);
  }

  /**
   * That someone comes or leaves.
   *
   * @param how what it rests on
   * @param reason needed for a late entry
   */
  record Sign(Move move, Instant at, Evidence how, String reason) {}

  /**
   * Notes that someone came or left at a moment.
   *
   * @throws Refused if they aren't on the list, or it was too early or too late
   */
  @Transactional
  Noted note(long id, long volunteer, Sign sign, long by) {
    volunteers.lock(List.of(volunteer));
    SessionFacts session =
        sessions
            .takingPlace(id)
            .orElseThrow(() -> new Refused(FIELD, "attendance.refused.noSession"));
    if (!signUps.isConfirmed(id, volunteer)) {
      throw new Refused(FIELD, "attendance.refused.notOnList");
    }
    if (sign.at().isBefore(session.from().minus(EARLY))) {
      throw new Refused(FIELD, "attendance.refused.early");
    }
    if (sign.at().isAfter(session.to().plus(AFTER))) {
      throw new Refused(FIELD, "attendance.refused.over");
    }
    Attendance known = table.find(id, volunteer).orElse(null);
    if (known == null || known.arrivedAt() == null) {
      return come(session, volunteer, sign, by);
    }
    if (known.leftAt() != null) {
      if (!comesBack(session, known.leftAt(), sign)) {
        return Noted.ALREADY_LEFT;
      }
      visits.setAside(known, false);
      return come(session, volunteer, sign, by);
    }
    boolean twice = sign.at().isBefore(known.arrivedAt().plus(TWICE));
    if (sign.move() == Move.IN || sign.move() == Move.SCAN && twice) {
      return Noted.ALREADY_HERE;
    }
    Evidence weaker = known.weaker(sign.how());
    return posting.leave(session, known, known.arrivedAt(), sign.at(), weaker, sign.reason(), by);
  }

  /** Whoever went out may come in again until the end. */
  private static boolean comesBack(SessionFacts session, Instant left, Sign sign) {
    return switch (sign.move()) {
      case IN -> sign.at().isAfter(left);
      case SCAN -> !sign.at().isBefore(left.plus(TWICE)) && sign.at().isBefore(session.to());
      case OUT -> false;
    };
  }

  private Noted come(SessionFacts session, long volunteer, Sign sign, long by) {
    if (sign.move() == Move.OUT) {
      throw new Refused(FIELD, "attendance.refused.notIn");
    }
    if (!sign.at().isBefore(session.to())) {
      throw new Refused(FIELD, "attendance.refused.over");
    }
    companions.require(session, volunteers.find(volunteer).orElseThrow());
    checkIns.requireOneMore(session, volunteer);
    table.arrived(session.id(), volunteer, sign.at(), sign.how(), by);
    return Noted.ARRIVED;
  }
}
