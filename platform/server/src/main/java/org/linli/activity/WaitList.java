package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Passes places on to those who wait, in their order. Called under the lock of the session. */
@Singleton
class WaitList {

  /** How long an offered place is kept. */
  static final Duration KEPT = Duration.ofHours(24);

  /** It isn't kept longer than until so long before the beginning. */
  static final Duration BEFORE = Duration.ofHours(2);

  /** Near the beginning there is at least so much time to answer, if it hasn't begun by then. */
  static final Duration AT_LEAST = Duration.ofMinutes(30);

  private final SignUpTable signUps;
  private final SessionNews news;
  private final Clock clock;

  WaitList(SignUpTable signUps, SessionNews news, Clock clock) {
    this.signUps = signUps;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Offers the free places of a session to those who have waited longest.
   *
   * @param session as it is now
   */
  void promote(Session session) {
    Instant now = clock.instant();
    int places = Math.min(session.capacity() - session.taken(), session.waiting());
    boolean takesPlace =
        session.facts().takesPlace()
            && session.facts().activityState() == ActivityState.PUBLISHED
            && !session.isPast(now);
    if (places <= 0 || !takesPlace) {
      return;
    }
    List<Long> first = signUps.firstWaiting(session.id(), places);
    signUps.offer(first, until(session.from(), now));
    signUps.count(session.id(), first.size(), -first.size());
    news.offered(signUps.engaged(first));
  }

  /** Until when a place that is offered now is kept. */
  static Instant until(Instant from, Instant now) {
    Instant until = earlier(now.plus(KEPT), from.minus(BEFORE));
    Instant least = now.plus(AT_LEAST);
    return earlier(until.isBefore(least) ? least : until, from);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
