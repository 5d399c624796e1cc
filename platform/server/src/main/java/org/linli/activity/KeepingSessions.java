package org.linli.activity;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.web.Refused;

/** Adds sessions to activities, changes them, closes them for sign-up, cancels them. */
@Singleton
class KeepingSessions {

  private final Activities activities;
  private final SessionTable sessions;
  private final SignUpTable signUps;
  private final WaitList waitList;
  private final SessionNews news;
  private final PublishingChecks checks;
  private final Audit audit;
  private final Clock clock;

  KeepingSessions(
      Activities activities,
      SessionTable sessions,
      SignUpTable signUps,
      WaitList waitList,
      SessionNews news,
      PublishingChecks checks,
      Audit audit,
      Clock clock) {
    this.activities = activities;
    this.sessions = sessions;
    this.signUps = signUps;
    this.waitList = waitList;
    this.news = news;
    this.checks = checks;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Adds sessions to an activity.
   *
   * @throws Refused if one lies in the past or ends before it begins
   */
  @Transactional
  void add(long activity, List<NewSession> added) {
    Activity known = activities.lock(activity).orElseThrow(Problem::notFound);
    if (!known.isAlive()) {
      throw Problem.conflict("activity.refused.over");
    }
    if (added.isEmpty()) {
      throw new Refused("weekdays", "activity.refused.noDay");
    }
    if (added.size() > SessionPattern.MOST) {
      throw new Refused("until", "activity.refused.tooMany", SessionPattern.MOST);
    }
    for (NewSession one : added) {
      if (!one.from().isBefore(one.to())) {
        throw new Refused("to", "activity.refused.backwards");
      }
      if (!one.from().isAfter(clock.instant())) {
        throw new Refused("day", "activity.refused.inPast");
      }
    }
    checks
        .ofTeam(known)
        .filter(stopped -> known.isPublic())
        .ifPresent(
            stopped -> {
              throw new Refused("day", stopped.key(), stopped.args().toArray());
            });
    sessions.add(activity, added);
    audit.record(
        "activity.sessionsAdded", "activity", activity, Map.of("count", "" + added.size()));
  }

  /**
   * Changes where a session is and how many can come; more places go to those who wait.
   *
   * @throws Refused if more places are taken already
   */
  @Transactional
  void change(long id, String place, String meetingPoint, int capacity) {
    Session session = alive(id);
    if (capacity < session.taken()) {
      throw new Refused("capacity", "activity.refused.taken", session.taken());
    }
    sessions.change(id, place, meetingPoint, capacity);
    Session changed = sessions.find(id).orElseThrow();
    if (!place.equals(session.facts().place())
        || !meetingPoint.equals(session.facts().meetingPoint())) {
      news.changed(changed, signUps.signedUp(id));
    }
    waitList.promote(changed);
    audit.record("session.changed", "activity_session", id);
  }

  /** Takes no new people any more, or does again. */
  @Transactional
  void close(long id, boolean closed) {
    alive(id);
    sessions.set(id, closed ? SessionState.CLOSED : SessionState.OPEN, null);
    audit.record(
        "session.signUp", "activity_session", id, Map.of("closed", Boolean.toString(closed)));
  }

  /** Cancels a session; one of a draft just goes. */
  @Transactional
  void cancel(long id, String reason) {
    Session session = alive(id);
    if (session.facts().activityState() == ActivityState.DRAFT) {
      sessions.delete(id);
    } else {
      news.cancelled(signUps.signedUp(id), reason);
      sessions.set(id, SessionState.CANCELLED, reason);
    }
    audit.record("session.cancelled", "activity_session", id);
  }

  /** A session that is still to come, locked. */
  private Session alive(long id) {
    Session session = sessions.lock(id).orElseThrow(Problem::notFound);
    boolean isDraft = session.facts().activityState() == ActivityState.DRAFT;
    if (session.state() == SessionState.CANCELLED
        || (!isDraft && !session.facts().takesPlace())
        || (!isDraft && session.isPast(clock.instant()))) {
      throw Problem.conflict("activity.refused.over");
    }
    return session;
  }
}
