package org.linli.plugin;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.linli.api.RegionalPlugin;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantId;

/**
 * Which plugins speak in the current tenant, and what it has chosen for them. A change is seen at
 * once on the node that made it and within 5 s on the others.
 */
@Singleton
public class EnabledPlugins {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Plugins plugins;
  private final PluginStates states;
  private final ChosenSettings settings;
  private final Clock clock;
  private final Map<TenantId, Snapshot> snapshots = new ConcurrentHashMap<>();
  private long changes;

  EnabledPlugins(Plugins plugins, PluginStates states, ChosenSettings settings, Clock clock) {
    this.plugins = plugins;
    this.states = states;
    this.settings = settings;
    this.clock = clock;
  }

  private record Snapshot(
      Instant readAt, Set<String> enabled, Map<String, Map<String, String>> chosen) {}

  /** The plugins that speak in the current tenant. */
  public List<RegionalPlugin> speakers() {
    Set<String> enabled = ids();
    return plugins.all().stream()
        .filter(plugin -> enabled.contains(plugin.id()))
        .map(Plugins.InstalledPlugin::speaker)
        .toList();
  }

  /** The ids of the plugins that speak in the current tenant. */
  public Set<String> ids() {
    return snapshot().enabled();
  }

  /** Whether a bean may speak in the current tenant: the platform's own always may. */
  public boolean speaks(Object bean) {
    return plugins.pluginOf(bean.getClass()).map(ids()::contains).orElse(true);
  }

  /** What holds in the current tenant for a plugin, by key: its file's word, then its choice. */
  Map<String, String> chosenFor(String plugin) {
    return snapshot().chosen().getOrDefault(plugin, Map.of());
  }

  /** Forgets what was read for a tenant, because it has changed. */
  void forget(Tenant tenant) {
    synchronized (snapshots) {
      changes++;
      snapshots.remove(tenant.id());
    }
  }

  /** What was read while something changed may be from before, and isn't kept. */
  private void keep(Tenant tenant, Snapshot read, long asOf) {
    synchronized (snapshots) {
      if (changes == asOf) {
        snapshots.put(tenant.id(), read);
      }
    }
  }

  private long changes() {
    synchronized (snapshots) {
      return changes;
    }
  }

  private Snapshot snapshot() {
    Tenant tenant = CurrentTenant.get();
    Instant now = clock.instant();
    Snapshot known = snapshots.get(tenant.id());
    if (known == null || Duration.between(known.readAt(), now).abs().compareTo(FRESH) > 0) {
      long asOf = changes();
      known = read(tenant, now);
      keep(tenant, known, asOf);
    }
    return known;
  }

  private Snapshot read(Tenant tenant, Instant now) {
    Set<String> enabled =
        states.findAll().stream()
            .filter(state -> state.state() == PluginState.State.ENABLED)
            .map(PluginState::plugin)
            .filter(tenant.plugins().permitted()::contains)
            .filter(id -> plugins.find(id).isPresent())
            .collect(Collectors.toUnmodifiableSet());
    Map<String, Map<String, String>> chosen = new HashMap<>();
    tenant
        .plugins()
        .settings()
        .forEach((plugin, values) -> chosen.put(plugin, new LinkedHashMap<>(values)));
    settings
        .findAll()
        .forEach(
            row ->
                chosen
                    .computeIfAbsent(row.plugin(), plugin -> new LinkedHashMap<>())
                    .put(row.settingKey(), row.chosen()));
    return new Snapshot(now, enabled, chosen);
  }
}
