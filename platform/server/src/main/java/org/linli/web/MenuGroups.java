package org.linli.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.linli.api.MenuEntry;
import org.linli.api.Message;

/**
 * The groups of a tenant's long menu, by the order of its entries ({@link MenuEntry#order()}). A
 * short menu, as volunteers have one, stays in one piece, and so does the platform's, of which the
 * groups' names would not be true: nothing has to be unfolded on a phone.
 */
enum MenuGroups {
  MINE(Integer.MIN_VALUE),
  PEOPLE(10),
  STATIONS(30),
  PAIRING(35),
  SERVICE(40),
  SUPPORT(50),
  RECOGNITION(55),
  REPORTS(60),
  OVERSIGHT(70),
  ADMINISTRATION(80);

  /** What is taken in at one look. */
  private static final int SHORT = 12;

  private final int first;

  MenuGroups(int first) {
    this.first = first;
  }

  /**
   * The menu in groups.
   *
   * @param entries what the viewer may open, in order
   * @param inTenant whether it is a tenant's menu, not the platform's
   * @param line makes the line of an entry
   */
  static List<Shell.MenuGroup> of(
      List<MenuEntry> entries, boolean inTenant, Function<MenuEntry, Shell.Line> line) {
    if (entries.isEmpty()) {
      return List.of();
    }
    if (!inTenant || entries.size() <= SHORT) {
      return List.of(new Shell.MenuGroup(null, true, entries.stream().map(line).toList()));
    }
    Map<MenuGroups, List<Shell.Line>> groups = new EnumMap<>(MenuGroups.class);
    entries.forEach(
        entry ->
            groups.computeIfAbsent(of(entry), group -> new ArrayList<>()).add(line.apply(entry)));
    return groups.entrySet().stream()
        .map(each -> each.getKey().group(List.copyOf(each.getValue())))
        .toList();
  }

  private static MenuGroups of(MenuEntry entry) {
    MenuGroups found = MINE;
    for (MenuGroups each : values()) {
      if (each.first <= entry.order()) {
        found = each;
      }
    }
    return found;
  }

  /** One's own lines, and a line alone, have nothing to be folded under. */
  private Shell.MenuGroup group(List<Shell.Line> lines) {
    boolean folds = this != MINE && lines.size() > 1;
    return new Shell.MenuGroup(
        folds ? Message.of("shell.menu." + name()) : null,
        !folds || lines.stream().anyMatch(Shell.Line::current),
        lines);
  }
}
