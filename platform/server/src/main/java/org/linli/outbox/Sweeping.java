package org.linli.outbox;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.linli.job.OnOneNode;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers what was left: by a receiver that failed, by a node that was killed after a commit. */
@Singleton
class Sweeping {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

  private final OnOneNode onOneNode;
  private final Tenants tenants;
  private final Delivering delivering;

  Sweeping(OnOneNode onOneNode, Tenants tenants, Delivering delivering) {
    this.onOneNode = onOneNode;
    this.tenants = tenants;
    this.delivering = delivering;
  }

  @Scheduled(fixedDelay = "${linli.outbox.sweep:10s}", initialDelay = "${linli.outbox.sweep:10s}")
  void sweep() {
    onOneNode.run("outbox-sweep", Duration.ofMinutes(5), this::sweepAll);
  }

  private void sweepAll() {
    for (Tenant tenant : tenants.all()) {
      if (tenants.stateOf(tenant) != TenantState.ONBOARDING) {
        try {
          delivering.deliver(tenant);
        } catch (RuntimeException e) {
          // One tenant's database may be away; the others' messages go on.
          LOG.warn("{}: its outbox can't be read", tenant.id(), e);
        }
      }
    }
  }
}
