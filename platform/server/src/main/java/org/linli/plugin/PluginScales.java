package org.linli.plugin;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.RegionalPlugin;
import org.linli.incentive.ScaleSource;

/** The current tenant's plugins may say how many hours make a star. */
@Singleton
final class PluginScales implements ScaleSource {

  private final EnabledPlugins enabled;

  PluginScales(EnabledPlugins enabled) {
    this.enabled = enabled;
  }

  @Override
  public List<RegionalPlugin> speakers() {
    return enabled.speakers();
  }
}
