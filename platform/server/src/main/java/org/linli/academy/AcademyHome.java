package org.linli.academy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.ShellPart;

/** Where academies and guidelines are reached from; a province keeps none. */
@Singleton
final class AcademyHome implements ShellPart {

  @Override
  public List<MenuEntry> menu() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent()
        ? List.of(
            new MenuEntry(
                "/academies",
                "academy.title",
                "building-community",
                51,
                Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF)),
            new MenuEntry(
                "/guidelines",
                "guideline.title",
                "folder",
                52,
                Set.of(
                    Role.TENANT_ADMINISTRATOR,
                    Role.STAFF,
                    Role.STATION_HEAD,
                    Role.SOCIAL_WORKER,
                    Role.TEAM_LEADER,
                    Role.VOLUNTEER)))
        : List.of();
  }
}
