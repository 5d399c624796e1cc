package org.linli.external;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.ShellPart;

/** Where other systems are reached from; a province keeps no hours, so it has none. */
@Singleton
final class ExternalMenu implements ShellPart {

  @Override
  public List<MenuEntry> menu() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent()
        ? List.of(
            new MenuEntry(
                "/externals",
                "external.title",
                "arrows-exchange",
                48,
                Set.of(
                    Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)))
        : List.of();
  }
}
