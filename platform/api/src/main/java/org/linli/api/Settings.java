package org.linli.api;

/** A port: what the current tenant has chosen for a plugin's {@link Setting}s. */
public interface Settings {

  /**
   * The value in force in the current tenant.
   *
   * @param plugin the plugin's id
   * @param key the setting's key
   * @return the chosen value or the setting's fallback
   * @throws IllegalArgumentException if the plugin declares no such setting
   */
  String value(String plugin, String key);
}
