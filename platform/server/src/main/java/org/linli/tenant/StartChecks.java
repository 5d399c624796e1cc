package org.linli.tenant;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * What happens before the first request: the tenants' files are checked against what other domains
 * know, and the schemas of the tenants that are there already are brought to their newest version.
 */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartChecks implements ApplicationEventListener<StartupEvent> {

  private final TenantFiles files;
  private final List<TenantFileCheck> checks;
  private final Tenants tenants;
  private final TenantSchemas schemas;

  StartChecks(
      TenantFiles files, List<TenantFileCheck> checks, Tenants tenants, TenantSchemas schemas) {
    this.files = files;
    this.checks = checks;
    this.tenants = tenants;
    this.schemas = schemas;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    files.check(checks);
    schemas.migrateBehind(
        tenants.all().stream()
            .filter(tenant -> tenants.stateOf(tenant) != TenantState.ONBOARDING)
            .toList());
  }
}
