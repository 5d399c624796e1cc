package org.linli.exchange;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.web.ShellPart;

/** The menu of the universities' desk. */
@Singleton
final class UniversityMenu implements ShellPart {

  @Override
  public List<MenuEntry> platformMenu() {
    return List.of(
        line("/university", "university.title", "arrows-exchange", 10),
        line("/university/plans", "university.plans", "flag", 15),
        line("/university/reports", "submission.university.title", "file-spreadsheet", 12),
        line("/university/proposals/new", "university.propose", "plus", 20),
        line("/university/relays", "university.relays", "refresh", 25),
        line("/university/holidays", "institution.holidays", "calendar-event", 35),
        line("/university/colleges", "university.colleges", "building-community", 30));
  }

  private static MenuEntry line(String path, String key, String icon, int order) {
    return new MenuEntry(path, key, icon, order, Set.of(Role.INSTITUTION_STAFF));
  }
}
