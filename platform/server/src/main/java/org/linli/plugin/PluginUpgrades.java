package org.linli.plugin;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.Map;
import org.linli.tenant.NewestScript;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantId;
import org.linli.tenant.TenantSchemas;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/** At the start, brings tables of enabled plugins whose archive has newer scripts up to date. */
@Singleton
@Order(0)
final class PluginUpgrades implements ApplicationEventListener<StartupEvent> {

  private final Plugins plugins;
  private final Tenants tenants;
  private final TenantSchemas schemas;
  private final EnabledPlugins enabled;
  private final SwitchingPlugins switching;

  PluginUpgrades(
      Plugins plugins,
      Tenants tenants,
      TenantSchemas schemas,
      EnabledPlugins enabled,
      SwitchingPlugins switching) {
    this.plugins = plugins;
    this.tenants = tenants;
    this.schemas = schemas;
    this.enabled = enabled;
    this.switching = switching;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    for (Plugins.InstalledPlugin plugin : plugins.all()) {
      if (!plugin.hasScripts()) {
        continue;
      }
      String newest = NewestScript.version(plugin.loader(), plugin.scripts());
      Map<TenantId, String> versions = schemas.versionsOf(plugin.id());
      tenants.all().stream()
          .filter(tenant -> versions.containsKey(tenant.id()))
          .filter(tenant -> !newest.equals(versions.get(tenant.id())))
          .filter(tenant -> tenants.stateOf(tenant) != TenantState.ONBOARDING)
          .forEach(tenant -> upgradeIfEnabled(tenant, plugin));
    }
  }

  private void upgradeIfEnabled(Tenant tenant, Plugins.InstalledPlugin plugin) {
    tenants.within(
        tenant,
        () -> {
          if (enabled.ids().contains(plugin.id())) {
            switching.upgrade(tenant, plugin);
          }
        });
  }
}
