package org.linli.account;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Failed attempts of one login name or one address, and the lock that follows. An attempt is
 * counted before its password is looked at, so that many at once are no way around the limit.
 *
 * @param count attempts since the last success or the last quiet period
 * @param lastAt when the last one was
 * @param lockedUntil when it opens again, if it is locked
 */
record Failures(int count, Instant lastAt, @Nullable Instant lockedUntil) {

  static final Duration LOCK = Duration.ofMinutes(15);

  /** Nothing went wrong yet. */
  static final Failures NONE = new Failures(0, Instant.EPOCH, null);

  boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** One more attempt; the last one that the limit allows closes the door behind itself. */
  Failures attempted(Instant now, int limit) {
    boolean quiet = lockedUntil != null || lastAt.isBefore(now.minus(LOCK));
    int attempts = quiet ? 1 : count + 1;
    return new Failures(attempts, now, attempts >= limit ? now.plus(LOCK) : null);
  }

  /** The attempt turned out to be good: it is taken back, the others stay. */
  Failures takenBack() {
    return new Failures(Math.max(0, count - 1), lastAt, null);
  }
}
