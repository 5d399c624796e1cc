package org.linli.indicator;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.ShellPart;

/**
 * The indicators' line of the menu, where a plugin brings some; a province has no units of its own.
 */
@Singleton
final class IndicatorMenu implements ShellPart {

  private final Indicators indicators;

  IndicatorMenu(Indicators indicators) {
    this.indicators = indicators;
  }

  @Override
  public List<MenuEntry> menu() {
    return CurrentTenant.find().filter(tenant -> tenant.kind() != TenantKind.PROVINCE).isEmpty()
            || indicators.all().isEmpty()
        ? List.of()
        : List.of(
            new MenuEntry(
                "/indicators",
                "indicator.title",
                "activity",
                61,
                Set.of(
                    Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)));
  }
}
