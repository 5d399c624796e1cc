package org.linli.attendance;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.activity.SessionFacts;
import org.linli.activity.Sessions;
import org.linli.api.Paging;
import org.linli.api.Viewer;
import org.linli.tenant.Time;

/** The sessions that the viewer notes coming and going at, from a day on. */
@Singleton
class SessionsToday {

  private static final int DAYS = 14;
  private static final int ON_A_PAGE = 20;

  private final Sessions sessions;
  private final Viewer viewer;
  private final Clock clock;

  SessionsToday(Sessions sessions, Viewer viewer, Clock clock) {
    this.sessions = sessions;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * A session with what matters today.
   *
   * @param isOpen whether people can come in or leave now
   * @param isMine whether the viewer is in charge
   */
  record Line(SessionFacts facts, boolean isOpen, boolean isMine) {}

  /** A part of them, the earliest first. */
  record Part(List<Line> lines, Paging paging) {}

  /** Two weeks from a day on. */
  Part from(LocalDate day, int page) {
    return between(day, day.plusDays(DAYS), page, ON_A_PAGE);
  }

  /** Those of today; as many as fit on a first page. */
  Part today(int most) {
    LocalDate today = Time.today(clock);
    return between(today, today.plusDays(1), 1, most);
  }

  /** What is on now, and what begins within the hour. */
  List<SessionFacts> open() {
    Instant now = clock.instant();
    return sessions.held(
        Keepers.scope(viewer),
        now.minus(NotingAttendance.AFTER),
        now.plus(NotingAttendance.EARLY),
        new Paging(1, ON_A_PAGE, 0));
  }

  private Part between(LocalDate first, LocalDate end, int page, int most) {
    var scope = Keepers.scope(viewer);
    Instant from = first.atStartOfDay(Time.ZONE).toInstant();
    Instant to = end.atStartOfDay(Time.ZONE).toInstant();
    Paging paging = new Paging(page, most, sessions.countHeld(scope, from, to));
    return new Part(
        sessions.held(scope, from, to, paging).stream().map(this::line).toList(), paging);
  }

  private Line line(SessionFacts facts) {
    return new Line(
        facts,
        NotingAttendance.isOpen(facts, clock.instant()),
        facts.personInCharge() == viewer.account());
  }
}
