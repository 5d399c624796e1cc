package org.linli.plugin;

import jakarta.inject.Singleton;
import java.util.function.BiConsumer;
import org.linli.api.Setting;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantFileCheck;

/** A tenant's file may only name plugins that are installed, and settings that they declare. */
@Singleton
final class PluginsInFiles implements TenantFileCheck {

  private final Plugins plugins;
  private final PluginArchives archives;

  PluginsInFiles(Plugins plugins, PluginArchives archives) {
    this.plugins = plugins;
    this.archives = archives;
  }

  @Override
  public void check(Tenant tenant, BiConsumer<String, String> complain) {
    for (String id : tenant.plugins().permitted()) {
      if (plugins.find(id).isEmpty()) {
        complain.accept(
            "plugins.permitted." + id,
            archives
                .whyRefused(id)
                .map(why -> "plugin '%s' can't be used: %s".formatted(id, why))
                .orElse(
                    "no plugin '%s' in %s; there: %s"
                        .formatted(
                            id,
                            archives.folder().toAbsolutePath(),
                            archives.installed().keySet())));
      }
    }
    tenant
        .plugins()
        .settings()
        .forEach(
            (id, chosen) ->
                chosen.forEach(
                    (key, value) ->
                        plugins
                            .find(id)
                            .ifPresent(
                                plugin ->
                                    checkSetting(
                                        plugin, key, value, "plugins.settings." + id, complain))));
  }

  private static void checkSetting(
      Plugins.InstalledPlugin plugin,
      String key,
      String value,
      String place,
      BiConsumer<String, String> complain) {
    plugin.speaker().settings().stream()
        .filter(setting -> setting.key().equals(key))
        .findFirst()
        .ifPresentOrElse(
            setting ->
                setting
                    .problemWith(value)
                    .ifPresent(
                        wrong ->
                            complain.accept(
                                place + "." + key,
                                "'%s' expects %s".formatted(key, setting.kind()))),
            () ->
                complain.accept(
                    place + "." + key,
                    "plugin '%s' has no setting '%s'; it has %s"
                        .formatted(
                            plugin.id(),
                            key,
                            plugin.speaker().settings().stream().map(Setting::key).toList())));
  }
}
