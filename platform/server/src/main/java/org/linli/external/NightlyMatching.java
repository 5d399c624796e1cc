package org.linli.external;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.linli.api.Scope;
import org.linli.job.OnOneNode;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantKind;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again each night whether whoever of theirs was nobody's is somebody's by now. */
@Singleton
class NightlyMatching {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyMatching.class);

  private final OnOneNode onOneNode;
  private final Tenants tenants;
  private final SystemTable systems;
  private final MatchingAgain again;

  NightlyMatching(OnOneNode onOneNode, Tenants tenants, SystemTable systems, MatchingAgain again) {
    this.onOneNode = onOneNode;
    this.tenants = tenants;
    this.systems = systems;
    this.again = again;
  }

  @Scheduled(cron = "0 15 4 * * *", zoneId = "Asia/Shanghai")
  void look() {
    onOneNode.run("external-matching", Duration.ofHours(1), this::everywhere);
  }

  private void everywhere() {
    for (Tenant tenant : tenants.all()) {
      if (tenant.kind() == TenantKind.PROVINCE
          || tenants.stateOf(tenant) == TenantState.ONBOARDING) {
        continue;
      }
      try {
        tenants.within(tenant, () -> here(tenant));
      } catch (RuntimeException e) {
        // One tenant's database may be away; the others' go on.
        LOG.warn("{}: people of other systems can't be matched again", tenant.id(), e);
      }
    }
  }

  private void here(Tenant tenant) {
    Scope whole = new Scope(List.of(tenant.division()));
    systems.all().stream()
        .filter(ExternalSystem::isUsed)
        .forEach(one -> again.lookAtAll(one.id(), whole));
  }
}
