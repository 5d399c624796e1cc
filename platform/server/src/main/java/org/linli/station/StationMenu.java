package org.linli.station;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.ShellPart;

/** The lines of the menu that lead to the stations; a province keeps none. */
@Singleton
final class StationMenu implements ShellPart {

  @Override
  public List<MenuEntry> menu() {
    if (CurrentTenant.find().filter(tenant -> tenant.kind() != TenantKind.PROVINCE).isEmpty()) {
      return List.of();
    }
    return List.of(
        new MenuEntry("/stations/near", "station.near", "map-pin", 5, Set.of()),
        new MenuEntry(
            "/stations",
            "station.title",
            "map-pin",
            30,
            Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)));
  }
}
