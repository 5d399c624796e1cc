package org.linli.web;

import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import org.linli.api.MenuEntry;
import org.linli.api.Role;

/** The first line of everyone's menu. */
@Singleton
final class HomeLine implements ShellPart {

  private static final MenuEntry ENTRY =
      new MenuEntry("/", "shell.home", "home", 0, EnumSet.allOf(Role.class));

  @Override
  public List<MenuEntry> menu() {
    return List.of(ENTRY);
  }
}
