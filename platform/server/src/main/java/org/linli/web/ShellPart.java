package org.linli.web;

import java.util.List;
import java.util.Optional;
import org.linli.api.MenuEntry;

/** What a domain puts into the frame around every page. A bean; asked once for each page. */
public interface ShellPart {

  /** Lines of the menu in the current tenant; the frame leaves out what the viewer may not see. */
  default List<MenuEntry> menu() {
    return List.of();
  }

  /** Lines of the menu outside any tenant, for people who are logged in. */
  default List<MenuEntry> platformMenu() {
    return List.of();
  }

  /**
   * Where the frame's search box looks for communities in the current tenant, below it; empty where
   * there are none, or not for this viewer.
   */
  default Optional<String> search() {
    return Optional.empty();
  }

  /** The bell in the current tenant; empty where nobody is logged in. */
  default Optional<Bell> bell() {
    return Optional.empty();
  }

  /** The bell outside any tenant; empty where nothing is told to the viewer there. */
  default Optional<Bell> platformBell() {
    return Optional.empty();
  }

  /** Lines of the viewer's own menu, shown to everyone who is logged in. */
  default List<PersonalEntry> personal() {
    return List.of();
  }

  /**
   * The bell.
   *
   * @param path where it leads, below the tenant if there is one
   * @param unread how many things wait to be read
   */
  record Bell(String path, int unread) {}

  /**
   * A line of the viewer's own menu.
   *
   * @param path where it leads, outside any tenant: {@code "/sessions"}
   * @param messageKey the key of its words
   * @param icon the name of a Tabler icon
   * @param order entries with smaller numbers stand first
   * @param isAct whether it does something (a button that posts) or shows something (a link)
   */
  record PersonalEntry(String path, String messageKey, String icon, int order, boolean isAct) {}
}
