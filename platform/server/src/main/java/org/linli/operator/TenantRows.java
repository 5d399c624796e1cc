package org.linli.operator;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.plugin.EnabledPlugins;
import org.linli.tenant.Onboarding;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantId;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/** All tenants as they stand. */
@Singleton
class TenantRows {

  private final Tenants tenants;
  private final Onboarding onboarding;
  private final SchemaSizes sizes;
  private final EnabledPlugins plugins;

  TenantRows(Tenants tenants, Onboarding onboarding, SchemaSizes sizes, EnabledPlugins plugins) {
    this.tenants = tenants;
    this.onboarding = onboarding;
    this.sizes = sizes;
    this.plugins = plugins;
  }

  /** All of them, in the order of their division codes. */
  List<TenantRow> all() {
    List<Tenant> all =
        tenants.all().stream()
            .sorted(Comparator.comparing(Tenant::division).thenComparing(Tenant::id))
            .toList();
    Map<TenantId, String> versions = onboarding.versions();
    Map<TenantId, Long> bytes = sizes.of(all.stream().filter(this::isOnboarded).toList());
    return all.stream().map(tenant -> row(tenant, versions, bytes)).toList();
  }

  /** One of them. */
  Optional<TenantRow> find(String id) {
    return all().stream().filter(row -> row.tenant().id().value().equals(id)).findFirst();
  }

  private boolean isOnboarded(Tenant tenant) {
    return tenants.stateOf(tenant) != TenantState.ONBOARDING;
  }

  private TenantRow row(Tenant tenant, Map<TenantId, String> versions, Map<TenantId, Long> bytes) {
    Long size = bytes.get(tenant.id());
    return new TenantRow(
        tenant,
        tenants.stateOf(tenant),
        versions.get(tenant.id()),
        size == null ? null : (size + (1 << 20) - 1) >> 20,
        isOnboarded(tenant)
            ? tenants.within(tenant, () -> plugins.ids().stream().sorted().toList())
            : List.of());
  }
}
