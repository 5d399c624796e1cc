package org.linli.plugin;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.RegionalPlugin;
import org.linli.indicator.IndicatorSource;

/** What the current tenant's plugins compute. */
@Singleton
final class PluginIndicators implements IndicatorSource {

  private final EnabledPlugins enabled;

  PluginIndicators(EnabledPlugins enabled) {
    this.enabled = enabled;
  }

  @Override
  public List<RegionalPlugin> speakers() {
    return enabled.speakers();
  }
}
