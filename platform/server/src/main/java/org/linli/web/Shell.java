package org.linli.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.api.Redirect.Flash;

/**
 * The frame around a page, which templates read as {@code @shell}.
 *
 * @param tenant the current tenant, if any
 * @param menu the lines of the menu that the viewer may see, in groups
 * @param personal the viewer's own menu
 * @param search where the search box looks for communities, if there is one
 * @param bell what waits to be read, if there is a place for it
 * @param viewer the viewer's name, if logged in
 * @param crumbs the way to this page
 * @param flash what was just done
 * @param largeType whether the viewer reads large type
 * @param requestId the number of the request
 * @param today the day, for what is printed
 * @param token makes a CSRF token when a template asks for one
 */
record Shell(
    @Nullable Place tenant,
    List<MenuGroup> menu,
    List<Line> personal,
    @Nullable String search,
    ShellPart.@Nullable Bell bell,
    @Nullable String viewer,
    List<Line> crumbs,
    @Nullable Flash flash,
    boolean largeType,
    String requestId,
    LocalDate today,
    Supplier<String> token) {

  /** The token for a form; asked for only by pages with forms. */
  public String csrf() {
    return token.get();
  }

  /**
   * The tenant in a word.
   *
   * @param id its name in addresses
   * @param name its name
   * @param badge the first character of its name
   */
  record Place(String id, String name, String badge) {}

  /**
   * Some lines of the menu.
   *
   * @param label their heading, under which they fold; none where they always show
   * @param open whether they show at first: what the viewer looks at is among them
   * @param lines the lines
   */
  record MenuGroup(@Nullable Message label, boolean open, List<Line> lines) {}

  /**
   * Something to click.
   *
   * @param href its address
   * @param label its words
   * @param icon its icon, if any
   * @param current whether it is where the viewer is
   * @param act whether it does something
   */
  record Line(String href, Message label, @Nullable String icon, boolean current, boolean act) {}
}
