package org.linli.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.web.ShellPart;

/** The forms' line in the menu, where there are any. */
@Singleton
final class ReportMenu implements ShellPart {

  private static final MenuEntry ENTRY =
      new MenuEntry(
          "/reports",
          "report.menu",
          "file-spreadsheet",
          60,
          Set.of(Role.STAFF, Role.TENANT_ADMINISTRATOR));

  private final Forms forms;

  ReportMenu(Forms forms) {
    this.forms = forms;
  }

  @Override
  public List<MenuEntry> menu() {
    return forms.all().isEmpty() ? List.of() : List.of(ENTRY);
  }
}
