package org.linli.student;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.web.ShellPart;

/** What a university knows of its own, in the menu of its desk. */
@Singleton
final class StudentMenu implements ShellPart {

  @Override
  public List<MenuEntry> platformMenu() {
    return List.of(
        line("/university/students", "student.title", "users", 40),
        line("/university/claims", "student.claims", "user-plus", 45),
        line("/university/branches", "student.branches", "sitemap", 50),
        line("/university/service", "student.service", "clock", 55),
        line("/university/schools", "student.schools", "arrows-exchange", 56));
  }

  private static MenuEntry line(String path, String key, String icon, int order) {
    return new MenuEntry(path, key, icon, order, Set.of(Role.INSTITUTION_STAFF));
  }
}
