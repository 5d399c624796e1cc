package org.linli.survey;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.ShellPart;

/** The surveys' line of the menu; a province has no communities to ask in. */
@Singleton
final class SurveyMenu implements ShellPart {

  @Override
  public List<MenuEntry> menu() {
    return CurrentTenant.find().filter(tenant -> tenant.kind() != TenantKind.PROVINCE).isEmpty()
        ? List.of()
        : List.of(
            new MenuEntry(
                "/surveys",
                "survey.title",
                "circle-check",
                63,
                Set.of(
                    Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)));
  }
}
