package org.linli.calendar;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.web.ShellPart;

/** The administrator's way to the working days. */
@Singleton
final class CalendarMenu implements ShellPart {

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            "/working-days",
            "calendar.title",
            "calendar-event",
            86,
            Set.of(Role.TENANT_ADMINISTRATOR)));
  }
}
