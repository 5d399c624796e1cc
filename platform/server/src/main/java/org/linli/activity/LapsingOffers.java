package org.linli.activity;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.linli.idempotency.Retrying;
import org.linli.job.OnOneNode;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends offers that nobody has confirmed in time, so that the places go on to the next. */
@Singleton
class LapsingOffers {

  private static final Logger LOG = LoggerFactory.getLogger(LapsingOffers.class);

  private final OnOneNode onOneNode;
  private final Tenants tenants;
  private final SignUpTable signUps;
  private final Places places;
  private final Retrying retrying;
  private final Clock clock;

  LapsingOffers(
      OnOneNode onOneNode,
      Tenants tenants,
      SignUpTable signUps,
      Places places,
      Retrying retrying,
      Clock clock) {
    this.onOneNode = onOneNode;
    this.tenants = tenants;
    this.signUps = signUps;
    this.places = places;
    this.retrying = retrying;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "${linli.activity.lapse:1m}", initialDelay = "${linli.activity.lapse:1m}")
  void lapse() {
    onOneNode.run("activity-lapse", Duration.ofMinutes(10), this::lapseEverywhere);
  }

  private void lapseEverywhere() {
    for (Tenant tenant : tenants.all()) {
      if (tenants.stateOf(tenant) == TenantState.ONBOARDING) {
        continue;
      }
      try {
        tenants.within(tenant, this::lapseHere);
      } catch (RuntimeException e) {
        // One tenant's database may be away; the others' places go on.
        LOG.warn("{}: its offered places can't be passed on", tenant.id(), e);
      }
    }
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
