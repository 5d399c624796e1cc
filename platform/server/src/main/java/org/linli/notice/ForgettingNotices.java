package org.linli.notice;

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

/** Forgets notices that are a year old: what they told of stands in its own place. */
@Singleton
class ForgettingNotices {

  private static final Logger LOG = LoggerFactory.getLogger(ForgettingNotices.class);
  private static final Duration KEPT = Duration.ofDays(365);

  private final OnOneNode onOneNode;
  private final Tenants tenants;
  private final NoticeTable table;
  private final Clock clock;

  ForgettingNotices(OnOneNode onOneNode, Tenants tenants, NoticeTable table, Clock clock) {
    this.onOneNode = onOneNode;
    this.tenants = tenants;
    this.table = table;
    this.clock = clock;
  }

  @Scheduled(cron = "0 15 4 * * *", zoneId = "Asia/Shanghai")
  void forget() {
    onOneNode.run("notice-forgetting", Duration.ofHours(1), this::forgetEverywhere);
  }

  private void forgetEverywhere() {
    for (Tenant tenant : tenants.all()) {
      if (tenants.stateOf(tenant) == TenantState.ONBOARDING) {
        continue;
      }
      try {
        tenants.within(tenant, this::forgetHere);
      } catch (RuntimeException e) {
        // One tenant's database may be away; the others' notices are forgotten.
        LOG.warn("{}: its old notices can't be forgotten", tenant.id(), e);
      }
    }
  }

  /** Those of the current tenant, some thousand at a time. */
  void forgetHere() {
    Instant before = clock.instant().minus(KEPT);
    while (table.forgetOlder(before) > 0) {
      // A part at a time, so that nobody waits long for a lock.
    }
  }
}
