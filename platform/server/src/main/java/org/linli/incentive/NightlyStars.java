package org.linli.incentive;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.linli.job.OnOneNode;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows a scale that came with a new version of a plugin, or whose counting broke off. */
@Singleton
class NightlyStars {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyStars.class);

  private final OnOneNode onOneNode;
  private final Tenants tenants;
  private final RescalingStars rescaling;

  NightlyStars(OnOneNode onOneNode, Tenants tenants, RescalingStars rescaling) {
    this.onOneNode = onOneNode;
    this.tenants = tenants;
    this.rescaling = rescaling;
  }

  @Scheduled(cron = "0 40 3 * * *", zoneId = "Asia/Shanghai")
  void run() {
    onOneNode.run("stars", Duration.ofHours(2), this::everywhere);
  }

  private void everywhere() {
    for (Tenant tenant : tenants.all()) {
      if (tenants.stateOf(tenant) != TenantState.ACTIVE) {
        continue;
      }
      try {
        tenants.within(tenant, rescaling::follow);
      } catch (RuntimeException e) {
        // One tenant's database may be away; the others go on.
        LOG.warn("{}: its stars can't be counted anew", tenant.id(), e);
      }
    }
  }
}
