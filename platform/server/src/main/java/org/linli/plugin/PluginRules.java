package org.linli.plugin;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.RegionalPlugin;
import org.linli.joining.RuleSource;

/** The current tenant's plugins have their say in who may join. */
@Singleton
final class PluginRules implements RuleSource {

  private final EnabledPlugins enabled;

  PluginRules(EnabledPlugins enabled) {
    this.enabled = enabled;
  }

  @Override
  public List<RegionalPlugin> speakers() {
    return enabled.speakers();
  }
}
