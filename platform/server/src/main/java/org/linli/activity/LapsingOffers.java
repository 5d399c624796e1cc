package org.linli.activity;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.linli.idempotency.Retrying;
import org.linli.job.InEveryTenant;

/** Ends offers that nobody has confirmed in time, so that the places go on to the next. */
@Singleton
class LapsingOffers {

  private final InEveryTenant everywhere;
  private final SignUpTable signUps;
  private final Places places;
  private final Retrying retrying;
  private final Clock clock;

  LapsingOffers(
      InEveryTenant everywhere,
      SignUpTable signUps,
      Places places,
      Retrying retrying,
      Clock clock) {
    this.everywhere = everywhere;
    this.signUps = signUps;
    this.places = places;
    this.retrying = retrying;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "${linli.activity.lapse:1m}", initialDelay = "${linli.activity.lapse:1m}")
  void lapse() {
    everywhere.run("activity-lapse", Duration.ofMinutes(10), this::lapseHere);
  }

  /** Those of the current tenant, a session at a time, each in a transaction of its own. */
  void lapseHere() {
    for (long session : signUps.sessionsToLapse(clock.instant())) {
      retrying.whole(
          () -> {
            places.lapse(session);
            return session;
          });
    }
  }
}
