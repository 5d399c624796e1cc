package org.linli.attendance;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** A team leader's first page answers which sessions are on today and how to open their gates. */
@Singleton
final class AttendanceHome implements HomePart, ShellPart {

  private static final int SHOWN = 5;

  private final SessionsToday sessions;
  private final Viewer viewer;

  AttendanceHome(SessionsToday sessions, Viewer viewer) {
    this.sessions = sessions;
    this.viewer = viewer;
  }

  @Override
  public List<Panel> panels() {
    return hasSessions() && viewer.has(Role.TEAM_LEADER)
        ? List.of(
            new Panel("attendance/panel", 1, true, Map.of("lines", sessions.today(SHOWN).lines())))
        : List.of();
  }

  @Override
  public List<MenuEntry> menu() {
    return hasSessions()
        ? List.of(new MenuEntry("/attendance", "attendance.menu", "circle-check", 5, Keepers.ROLES))
        : List.of();
  }

  private static boolean hasSessions() {
    return CurrentTenant.find().filter(tenant -> tenant.kind() != TenantKind.PROVINCE).isPresent();
  }
}
