package org.linli.account;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntFunction;
import org.linli.job.OnOneNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets what nobody needs any more: sessions and links that are over, failed attempts, changes
 * that no outbox can ask for again. The audit log keeps that they were.
 */
@Singleton
class Forgetting {

  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
  private static final Duration AT_MOST = Duration.ofHours(1);

  static final Duration OVER = Duration.ofDays(30);
  static final Duration ATTEMPTED = Duration.ofDays(1);

  /** An outbox may come back from a backup and ask once more. */
  static final Duration TAKEN = Duration.ofDays(90);

  private final Sessions sessions;
  private final OneTimeLinks links;
  private final Attempts attempts;
  private final TakenChanges taken;
  private final SessionSettings settings;
  private final OnOneNode onOneNode;
  private final Clock clock;

  Forgetting(
      Sessions sessions,
      OneTimeLinks links,
      Attempts attempts,
      TakenChanges taken,
      SessionSettings settings,
      OnOneNode onOneNode,
      Clock clock) {
    this.sessions = sessions;
    this.links = links;
    this.attempts = attempts;
    this.taken = taken;
    this.settings = settings;
    this.onOneNode = onOneNode;
    this.clock = clock;
  }

  @Scheduled(cron = "0 0 4 * * *", zoneId = "Asia/Shanghai")
  void forget() {
    onOneNode.run("account-forgetting", AT_MOST, this::forgetAll);
  }

  private void forgetAll() {
    // One that may live longer than a month is open still.
    forget("sessions", sessions::forget, longer(OVER, settings.longest()));
    forget("one-time links", links::forget, OVER);
    forget("failed attempts", attempts::forget, ATTEMPTED);
    forget("taken changes", taken::forget, TAKEN);
  }

  /** Deletes some thousand rows at a time, so that nobody waits long for a lock. */
  private void forget(String what, ToIntFunction<Instant> some, Duration age) {
    Instant before = clock.instant().minus(age);
    int all = 0;
    int now;
    do {
      now = some.applyAsInt(before);
      all += now;
    } while (now > 0);
    if (all > 0) {
      LOG.info("{} {} older than {} days forgotten", all, what, age.toDays());
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
