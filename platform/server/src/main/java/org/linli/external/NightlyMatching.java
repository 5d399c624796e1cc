package org.linli.external;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.linli.api.Scope;
import org.linli.job.InEveryTenant;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantKind;

/** Looks again each night whether whoever of theirs was nobody's is somebody's by now. */
@Singleton
class NightlyMatching {

  private final InEveryTenant everywhere;
  private final SystemTable systems;
  private final MatchingAgain again;

  NightlyMatching(InEveryTenant everywhere, SystemTable systems, MatchingAgain again) {
    this.everywhere = everywhere;
    this.systems = systems;
    this.again = again;
  }

  @Scheduled(cron = "0 15 4 * * *", zoneId = "Asia/Shanghai")
  void look() {
    everywhere.run("external-matching", Duration.ofHours(1), this::here);
  }

  /** A province keeps no people. */
  void here() {
    Tenant tenant = CurrentTenant.get();
    if (tenant.kind() == TenantKind.PROVINCE) {
      return;
    }
    Scope whole = new Scope(List.of(tenant.division()));
    systems.all().stream()
        .filter(ExternalSystem::isUsed)
        .forEach(one -> again.lookAtAll(one.id(), whole));
  }
}
