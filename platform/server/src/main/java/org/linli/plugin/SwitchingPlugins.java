package org.linli.plugin;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.incentive.RescalingStars;
import org.linli.plugin.Plugins.InstalledPlugin;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Migrations;
import org.linli.tenant.Migrations.MigrationFailed;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantSchemas;
import org.linli.tenant.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enables and disables a plugin in the current tenant, while everything runs.
 *
 * <p>Tables are made first, outside of any transaction, because DDL commits itself: a script that
 * fails leaves the plugin off and can be tried again; if nothing of it stood before, what it made
 * is dropped. Only then it begins to speak. Disabling drops nothing.
 */
@Singleton
public class SwitchingPlugins {

  private static final Logger LOG = LoggerFactory.getLogger(SwitchingPlugins.class);

  private final Plugins plugins;
  private final PluginStates states;
  private final EnabledPlugins enabled;
  private final Migrations migrations;
  private final TenantSchemas schemas;
  private final TransactionOperations<Connection> transactions;
  private final RescalingStars stars;
  private final Audit audit;
  private final Clock clock;

  SwitchingPlugins(
      Plugins plugins,
      PluginStates states,
      EnabledPlugins enabled,
      Migrations migrations,
      TenantSchemas schemas,
      @Named("default") TransactionOperations<Connection> transactions,
      RescalingStars stars,
      Audit audit,
      Clock clock) {
    this.plugins = plugins;
    this.states = states;
    this.enabled = enabled;
    this.migrations = migrations;
    this.schemas = schemas;
    this.transactions = transactions;
    this.stars = stars;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Enables a plugin.
   *
   * @return what went wrong, in the database's words; empty when it is enabled
   * @throws IllegalArgumentException if the tenant may not use it or it isn't installed
   */
  public Optional<String> enable(String id) {
    Tenant tenant = CurrentTenant.get();
    InstalledPlugin plugin = permitted(tenant, id);
    Optional<PluginState> before = states.findById(id);
    String version;
    try {
      version = migrate(tenant, plugin, before.isEmpty() || before.get().version().equals("0"));
    } catch (MigrationFailed e) {
      LOG.warn("{}: {} stays off", tenant.id(), id, e);
      return Optional.of(failed(tenant, plugin, before, e));
    }
    transactions.executeWrite(
        status -> {
          say(plugin, before, PluginState.State.ENABLED, version, null);
          plugin.speaker().begin();
          audit.record("plugin.enabled", "plugin", id, Map.of("version", plugin.version()));
          return version;
        });
    enabled.forget(tenant);
    stars.follow();
    return Optional.empty();
  }

  /** Disables a plugin; its data stays. */
  public void disable(String id) {
    Tenant tenant = CurrentTenant.get();
    InstalledPlugin plugin = permitted(tenant, id);
    transactions.executeWrite(
        status -> {
          Optional<PluginState> before = states.findById(id);
          String version = before.map(PluginState::version).orElse("0");
          say(plugin, before, PluginState.State.DISABLED, version, null);
          audit.record("plugin.disabled", "plugin", id);
          return version;
        });
    enabled.forget(tenant);
    stars.follow();
  }

  /** Brings the tables of an enabled plugin to the newest version of its archive. */
  void upgrade(Tenant tenant, InstalledPlugin plugin) {
    Optional<PluginState> before = states.findById(plugin.id());
    try {
      String version = migrate(tenant, plugin, false);
      say(plugin, before, PluginState.State.ENABLED, version, null);
    } catch (MigrationFailed e) {
      LOG.error("{}: {} is off until its tables can be upgraded", tenant.id(), plugin.id(), e);
      failed(tenant, plugin, before, e);
    }
    enabled.forget(tenant);
  }

  private String migrate(Tenant tenant, InstalledPlugin plugin, boolean first) {
    if (!plugin.hasScripts()) {
      return "0";
    }
    List<String> before = migrations.tables(tenant, plugin.tablePrefix());
    try {
      String version =
          migrations.migrate(
              tenant,
              "classpath:" + plugin.scripts(),
              plugin.tablePrefix() + "schema_history",
              plugin.loader());
      schemas.reached(tenant, plugin.id(), version);
      return version;
    } catch (MigrationFailed e) {
      if (first && before.isEmpty()) {
        List<String> made = new ArrayList<>(migrations.tables(tenant, plugin.tablePrefix()));
        migrations.drop(tenant, made);
      }
      throw e;
    }
  }

  private String failed(
      Tenant tenant, InstalledPlugin plugin, Optional<PluginState> before, MigrationFailed e) {
    String why = String.valueOf(e.getMessage());
    String shown = why.length() > 2000 ? why.substring(0, 2000) : why;
    // Where what a first enabling made was dropped again, nothing stands.
    boolean stands = !migrations.tables(tenant, plugin.tablePrefix()).isEmpty();
    say(plugin, before, PluginState.State.FAILED, stands ? e.reached() : "0", shown);
    audit.refused("plugin.enabled", "plugin", plugin.id(), Map.of("version", plugin.version()));
    enabled.forget(tenant);
    return shown;
  }

  private void say(
      InstalledPlugin plugin,
      Optional<PluginState> before,
      PluginState.State state,
      String version,
      @org.jspecify.annotations.Nullable String failure) {
    PluginState now = new PluginState(plugin.id(), state, version, failure, clock.instant());
    if (before.isPresent()) {
      states.update(now);
    } else {
      states.save(now);
    }
    if (state == PluginState.State.ENABLED) {
      states.since(plugin.id(), Time.today(clock));
    }
  }

  private InstalledPlugin permitted(Tenant tenant, String id) {
    return plugins
        .find(id)
        .filter(plugin -> tenant.plugins().permitted().contains(id))
        .orElseThrow(
            () -> new IllegalArgumentException("%s may not use %s".formatted(tenant.id(), id)));
  }
}
