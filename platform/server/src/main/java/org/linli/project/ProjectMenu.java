package org.linli.project;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.ShellPart;

/** The projects' line of the menu; a province keeps none. */
@Singleton
final class ProjectMenu implements ShellPart {

  @Override
  public List<MenuEntry> menu() {
    return CurrentTenant.find().filter(tenant -> tenant.kind() != TenantKind.PROVINCE).isEmpty()
        ? List.of()
        : List.of(
            new MenuEntry(
                "/projects",
                "project.title",
                "folder",
                45,
                Set.of(
                    Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)));
  }
}
