package org.linli.idempotency;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.linli.job.OnOneNode;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets answers after 30 days. */
@Singleton
class Forgetting {

  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);
  private static final Duration KEPT = Duration.ofDays(30);

  private final Tenants tenants;
  private final AnsweredRequests answered;
  private final OnOneNode onOneNode;
  private final Clock clock;

  Forgetting(Tenants tenants, AnsweredRequests answered, OnOneNode onOneNode, Clock clock) {
    this.tenants = tenants;
    this.answered = answered;
    this.onOneNode = onOneNode;
    this.clock = clock;
  }

  @Scheduled(cron = "0 10 4 * * *", zoneId = "Asia/Shanghai")
  void forget() {
    onOneNode.run("idempotency-forgetting", Duration.ofHours(1), this::forgetAll);
  }

  private void forgetAll() {
    for (Tenant tenant : tenants.all()) {
      if (tenants.stateOf(tenant) != TenantState.ONBOARDING) {
        try {
          tenants.within(tenant, this::forgetHere);
        } catch (RuntimeException e) {
          LOG.warn("{}: old answers can't be deleted", tenant.id(), e);
        }
      }
    }
  }

  private void forgetHere() {
    Instant before = clock.instant().minus(KEPT);
    while (answered.deleteBefore(before) > 0) {
      LOG.debug("more old answers");
    }
  }
}
