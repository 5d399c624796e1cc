package org.linli.attendance;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.linli.activity.Companions;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.activity.SignUps;
import org.linli.api.Audit;
import org.linli.api.Message;
import org.linli.hours.Evidence;
import org.linli.hours.Occasion;
import org.linli.hours.Outcome;
import org.linli.hours.PostingHours;
import org.linli.hours.Served;
import org.linli.volunteer.Volunteers;
import org.linli.web.Refused;

/** Notes who came and who left, and posts the hours of those who left. */
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
  private final PostingHours posting;
  private final AttendanceNews news;
  private final Audit audit;
  private final Clock clock;

  NotingAttendance(
      Volunteers volunteers,
      Sessions sessions,
      SignUps signUps,
      Companions companions,
      AttendanceTable table,
      PostingHours posting,
      AttendanceNews news,
      Audit audit,
      Clock clock) {
    this.volunteers = volunteers;
    this.sessions = sessions;
    this.signUps = signUps;
    this.companions = companions;
    this.table = table;
    this.posting = posting;
    this.news = news;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether people can come in or leave at a moment. */
  static boolean isOpen(SessionFacts session, Instant at) {
    return !at.isBefore(session.from().minus(EARLY)) && !at.isAfter(session.to().plus(AFTER));
  }

  /**
   * A volunteer scanned the code: they come in, or leave if they are in.
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
    SessionFacts session = open(id, volunteer);
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
      return Noted.ALREADY_LEFT;
    }
    boolean twice = sign.at().isBefore(known.arrivedAt().plus(TWICE));
    if (sign.move() == Move.IN || sign.move() == Move.SCAN && twice) {
      return Noted.ALREADY_HERE;
    }
    Evidence weaker = known.weaker(sign.how());
    return leave(session, known, known.arrivedAt(), sign.at(), weaker, sign.reason(), by);
  }

  private Noted come(SessionFacts session, long volunteer, Sign sign, long by) {
    if (sign.move() == Move.OUT) {
      throw new Refused(FIELD, "attendance.refused.notIn");
    }
    if (!sign.at().isBefore(session.to())) {
      throw new Refused(FIELD, "attendance.refused.over");
    }
    companions.require(session, volunteers.find(volunteer).orElseThrow());
    table.arrived(session.id(), volunteer, sign.at(), sign.how(), by);
    return Noted.ARRIVED;
  }

  /**
   * The person in charge notes when someone came and left, today or afterwards.
   *
   * @param reason needed for a late entry
   * @throws Refused if it can't be
   */
  @Transactional
  Noted note(long id, long volunteer, Instant from, Instant to, String reason, long by) {
    volunteers.lock(List.of(volunteer));
    SessionFacts session = open(id, volunteer);
    if (table.find(id, volunteer).filter(one -> one.leftAt() != null).isPresent()) {
      return Noted.ALREADY_LEFT;
    }
    boolean late = clock.instant().isAfter(session.to().plus(LATE));
    if (late && reason.isBlank()) {
      throw new Refused("reason", "attendance.refused.reason");
    }
    companions.require(session, volunteers.find(volunteer).orElseThrow());
    Evidence evidence = late ? Evidence.LATE : Evidence.ROSTER;
    table.arrived(id, volunteer, from, evidence, by);
    Attendance here = table.find(id, volunteer).orElseThrow();
    Noted noted = leave(session, here, from, to, evidence, reason, by);
    audit.record(
        "attendance.noted", "activity-session", id, Map.of("volunteer", Long.toString(volunteer)));
    return noted;
  }

  /**
   * Someone on the list never came.
   *
   * @throws Refused if they did
   */
  @Transactional
  void absent(long id, long volunteer, long by) {
    volunteers.lock(List.of(volunteer));
    SessionFacts session = open(id, volunteer);
    if (clock.instant().isBefore(session.from())) {
      throw new Refused(FIELD, "attendance.refused.notBegun");
    }
    Attendance known = table.find(id, volunteer).orElse(null);
    if (known != null && known.arrivedAt() != null) {
      throw new Refused(FIELD, "attendance.refused.came");
    }
    table.absent(id, volunteer, by);
    if (known == null || !known.absent()) {
      news.absent(session, volunteer);
    }
    audit.record(
        "attendance.absent", "activity-session", id, Map.of("volunteer", Long.toString(volunteer)));
  }

  private SessionFacts open(long id, long volunteer) {
    SessionFacts session =
        sessions
            .takingPlace(id)
            .orElseThrow(() -> new Refused(FIELD, "attendance.refused.noSession"));
    if (!signUps.isConfirmed(id, volunteer)) {
      throw new Refused(FIELD, "attendance.refused.notOnList");
    }
    return session;
  }

  private Noted leave(
      SessionFacts session,
      Attendance here,
      Instant arrived,
      Instant left,
      Evidence evidence,
      String reason,
      long by) {
    Served served =
        new Served(
            here.key(),
            here.volunteer(),
            arrived.isBefore(session.from()) ? session.from() : arrived,
            left.isAfter(session.to()) ? session.to() : left);
    Occasion occasion =
        new Occasion(session.id(), session.community(), session.team(), session.project());
    Outcome outcome =
        posting.post(occasion, evidence, List.of(served), by, reason).get(served.key());
    return switch (outcome) {
      case Outcome.Posted posted -> left(here, left, evidence, Noted.POSTED, by);
      case Outcome.Waits waits -> left(here, left, evidence, Noted.WAITS, by);
      case Outcome.Refused(Message why) -> throw new Refused(FIELD, why.key());
    };
  }

  private Noted left(Attendance here, Instant at, Evidence how, Noted noted, long by) {
    table.left(here.id(), at, how, noted.name(), by);
    return noted;
  }
}
