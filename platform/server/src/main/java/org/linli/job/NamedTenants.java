package org.linli.job;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/** The tenants that somebody names to a command, among those whose schema stands. */
@Singleton
public class NamedTenants {

  private final Tenants tenants;

  NamedTenants(Tenants tenants) {
    this.tenants = tenants;
  }

  /**
   * Those of them; all where nobody named one.
   *
   * @throws IllegalArgumentException if there is no such tenant
   */
  public List<Tenant> of(List<String> names) {
    return names.isEmpty()
        ? tenants.all().stream().filter(this::stands).toList()
        : names.stream().map(this::find).toList();
  }

  private Tenant find(String name) {
    return tenants
        .find(name)
        .filter(this::stands)
        .orElseThrow(() -> new IllegalArgumentException("There is no tenant " + name));
  }

  private boolean stands(Tenant tenant) {
    return tenants.stateOf(tenant) != TenantState.ONBOARDING;
  }
}
