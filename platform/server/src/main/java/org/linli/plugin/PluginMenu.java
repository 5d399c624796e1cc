package org.linli.plugin;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.tenant.CurrentTenant;
import org.linli.web.ShellPart;

/** The menu lines of the plugins that speak here, and the administrator's own plugin page. */
@Singleton
final class PluginMenu implements ShellPart {

  private static final MenuEntry OWN =
      new MenuEntry("/plugins", "plugin.menu", "plug", 80, Set.of(Role.TENANT_ADMINISTRATOR));

  private final EnabledPlugins enabled;

  PluginMenu(EnabledPlugins enabled) {
    this.enabled = enabled;
  }

  @Override
  public List<MenuEntry> menu() {
    if (CurrentTenant.find().isEmpty()) {
      return List.of();
    }
    List<MenuEntry> entries = new ArrayList<>();
    entries.add(OWN);
    enabled.speakers().forEach(speaker -> entries.addAll(speaker.menuEntries()));
    return entries;
  }
}
