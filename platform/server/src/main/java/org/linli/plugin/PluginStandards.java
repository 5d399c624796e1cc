package org.linli.plugin;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.RegionalPlugin;
import org.linli.standard.StandardSource;

/** What the current tenant's plugins want of stations. */
@Singleton
final class PluginStandards implements StandardSource {

  private final EnabledPlugins enabled;

  PluginStandards(EnabledPlugins enabled) {
    this.enabled = enabled;
  }

  @Override
  public List<RegionalPlugin> speakers() {
    return enabled.speakers();
  }
}
