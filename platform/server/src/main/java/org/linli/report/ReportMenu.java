package org.linli.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.ReportUnit;
import org.linli.api.Role;
import org.linli.web.ShellPart;

/** The forms' line in the menu, where there are any. */
@Singleton
final class ReportMenu implements ShellPart {

  private static final MenuEntry ENTRY = entry(Role.STAFF, Role.TENANT_ADMINISTRATOR);

  /** Where communities fill forms, their own people do. */
  private static final MenuEntry OF_COMMUNITIES =
      entry(Role.STAFF, Role.TENANT_ADMINISTRATOR, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final Forms forms;

  ReportMenu(Forms forms) {
    this.forms = forms;
  }

  @Override
  public List<MenuEntry> menu() {
    List<DeclaredForm> all = forms.all();
    boolean communities =
        all.stream().anyMatch(one -> one.form().sending().unit() == ReportUnit.Kind.COMMUNITY);
    return all.isEmpty() ? List.of() : List.of(communities ? OF_COMMUNITIES : ENTRY);
  }

  private static MenuEntry entry(Role... roles) {
    return new MenuEntry("/reports", "report.menu", "file-spreadsheet", 60, Set.of(roles));
  }
}
