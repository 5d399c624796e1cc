package org.linli.operator;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.web.ShellPart;

/** The way to the desk, for the operator outside of any tenant. */
@Singleton
final class OperatorMenu implements ShellPart {

  private static final List<PersonalEntry> DESK =
      List.of(new PersonalEntry("/operator", "operator.title", "server", 5, false));

  private static final List<MenuEntry> LINES =
      List.of(
          line("/operator", "operator.tenants", "server", 10),
          line("/operator/accounts", "operator.accounts", "users", 15),
          line("/operator/jobs", "operator.jobs", "activity", 20),
          line("/operator/audit", "operator.audit", "shield-check", 30));

  private final Viewer viewer;

  OperatorMenu(Viewer viewer) {
    this.viewer = viewer;
  }

  @Override
  public List<MenuEntry> platformMenu() {
    return LINES;
  }

  private static MenuEntry line(String path, String key, String icon, int order) {
    return new MenuEntry(path, key, icon, order, Set.of(Role.OPERATOR));
  }

  @Override
  public List<PersonalEntry> personal() {
    return CurrentTenant.find().isEmpty() && viewer.has(Role.OPERATOR) ? DESK : List.of();
  }
}
