package org.linli.account;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.web.ShellPart;

/** What accounts put into the frame: the people of a tenant, and one's own things. */
@Singleton
final class AccountMenu implements ShellPart {

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            "/people", "account.people.title", "users", 80, Set.of(Role.TENANT_ADMINISTRATOR)));
  }

  @Override
  public List<MenuEntry> platformMenu() {
    return List.of(
        mine("/choose", "account.choose.menu", "arrows-exchange", 60),
        mine("/sessions", "account.sessions.menu", "devices", 70),
        mine("/password", "account.password.menu", "key", 80));
  }

  private static MenuEntry mine(String path, String key, String icon, int order) {
    return new MenuEntry(path, key, icon, order, Set.of());
  }

  @Override
  public List<PersonalEntry> personal() {
    return List.of(
        new PersonalEntry("/choose", "account.choose.menu", "arrows-exchange", 10, false),
        new PersonalEntry("/sessions", "account.sessions.menu", "devices", 20, false),
        new PersonalEntry("/password", "account.password.menu", "key", 30, false),
        new PersonalEntry("/logout", "account.logout.menu", "logout", 90, true));
  }
}
