package org.linli.audit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.web.ShellPart;

/** The auditor's line in the menu. */
@Singleton
final class AuditMenu implements ShellPart {

  private static final List<MenuEntry> ENTRIES =
      List.of(new MenuEntry("/audit", "audit.title", "shield-check", 80, Set.of(Role.AUDITOR)));

  @Override
  public List<MenuEntry> menu() {
    return ENTRIES;
  }
}
