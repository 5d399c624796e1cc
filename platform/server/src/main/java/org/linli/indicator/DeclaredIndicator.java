package org.linli.indicator;

import org.linli.api.Indicator;
import org.linli.api.RegionalPlugin;

/**
 * An indicator of one of the tenant's plugins.
 *
 * @param plugin the plugin's id
 * @param pluginName the key of the plugin's name
 * @param said what the plugin declares
 */
record DeclaredIndicator(String plugin, String pluginName, Indicator said) {

  static DeclaredIndicator of(RegionalPlugin plugin, Indicator said) {
    return new DeclaredIndicator(plugin.id(), plugin.about().messageKey(), said);
  }

  /** Its name in addresses: the plugin's id, a dot, its own. */
  public String key() {
    return plugin + "." + said.id();
  }
}
