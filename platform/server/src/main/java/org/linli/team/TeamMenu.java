package org.linli.team;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.ShellPart;

/**
 * The lines of the menu that lead to the teams; a province keeps none. Who keeps teams has the list
 * for that.
 */
@Singleton
final class TeamMenu implements ShellPart {

  private final Viewer viewer;

  TeamMenu(Viewer viewer) {
    this.viewer = viewer;
  }

  @Override
  public List<MenuEntry> menu() {
    if (CurrentTenant.find().filter(tenant -> tenant.kind() != TenantKind.PROVINCE).isEmpty()) {
      return List.of();
    }
    List<MenuEntry> lines = new ArrayList<>();
    if (!viewer.has(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)) {
      lines.add(new MenuEntry("/our-teams", "team.ours", "users-group", 7, Set.of()));
    }
    lines.add(new MenuEntry("/my-teams", "team.mine", "users-group", 8, Set.of(Role.VOLUNTEER)));
    lines.add(
        new MenuEntry(
            "/teams",
            "team.title",
            "users-group",
            24,
            Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)));
    return lines;
  }
}
