package org.linli.plugin;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.RegionalPlugin;
import org.linli.wall.WallSource;

/** What the current tenant's plugins want on the walls of stations. */
@Singleton
final class PluginWalls implements WallSource {

  private final EnabledPlugins enabled;

  PluginWalls(EnabledPlugins enabled) {
    this.enabled = enabled;
  }

  @Override
  public List<RegionalPlugin> speakers() {
    return enabled.speakers();
  }
}
