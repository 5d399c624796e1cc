package org.linli.plugin;

import jakarta.inject.Singleton;
import org.linli.api.Setting;
import org.linli.api.Settings;

/** What the current tenant has chosen, or the fallback. */
@Singleton
final class PluginSettings implements Settings {

  private final Plugins plugins;
  private final EnabledPlugins enabled;

  PluginSettings(Plugins plugins, EnabledPlugins enabled) {
    this.plugins = plugins;
    this.enabled = enabled;
  }

  @Override
  public String value(String plugin, String key) {
    Setting setting =
        plugins
            .find(plugin)
            .flatMap(
                found ->
                    found.speaker().settings().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "plugin %s declares no setting %s".formatted(plugin, key)));
    return enabled.chosenFor(plugin).getOrDefault(key, setting.fallback());
  }
}
