package org.linli.attendance;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Message;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/**
 * A team leader's first page answers which sessions are on today and how to open their gates; a
 * volunteer's leads to the code to show at the desk.
 */
@Singleton
final class AttendanceHome implements HomePart, ShellPart {

  private static final int SHOWN = 5;

  private final SessionsToday sessions;
  private final Forgotten forgotten;
  private final Volunteers volunteers;
  private final Viewer viewer;

  AttendanceHome(
      SessionsToday sessions, Forgotten forgotten, Volunteers volunteers, Viewer viewer) {
    this.sessions = sessions;
    this.forgotten = forgotten;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /**
   * Those who keep communities are told of today's sessions beside their drafts; people who forgot
   * to check out concern whoever keeps the list, and themselves.
   */
  @Override
  public List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    if (!hasSessions() || !viewer.isSignedIn()) {
      return tasks;
    }
    if (viewer.has(Role.TEAM_LEADER) && CommunityKeepers.scope(viewer).isEmpty()) {
      add(tasks, "attendance.task.today", sessions.today(SHOWN).paging().total(), "/attendance");
    }
    Scope kept = Keepers.scope(viewer);
    if (!kept.isEmpty()) {
      add(
          tasks,
          "attendance.task.forgotten",
          forgotten.count(kept).people(),
          "/attendance/forgotten");
    }
    List<Long> own =
        volunteers.actedForBy(viewer.account()).stream().map(VolunteerFacts::id).toList();
    add(tasks, "attendance.task.departure", forgotten.of(own).size(), "/departures");
    return tasks;
  }

  private static void add(List<Task> tasks, String key, long count, String path) {
    if (count > 0) {
      tasks.add(new Task(Message.of(key, count), path, null, State.SOON));
    }
  }

  @Override
  public List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    if (hasSessions() && viewer.has(Role.TEAM_LEADER)) {
      panels.add(
          new Panel("attendance/panel", 1, true, Map.of("lines", sessions.today(SHOWN).lines())));
    }
    if (hasSessions() && !volunteers.actedForBy(viewer.account()).isEmpty()) {
      panels.add(new Panel("attendance/code-panel", 3, false, Map.of()));
    }
    return panels;
  }

  @Override
  public List<MenuEntry> menu() {
    return hasSessions()
        ? List.of(
            new MenuEntry("/attendance", "attendance.menu", "circle-check", 5, Keepers.ROLES),
            new MenuEntry("/my-code", "attendance.ownCode", "qrcode", 7, Set.of(Role.VOLUNTEER)),
            new MenuEntry(
                "/attendance/rules",
                "attendance.rules",
                "map-pin",
                86,
                Set.of(Role.TENANT_ADMINISTRATOR)))
        : List.of();
  }

  private static boolean hasSessions() {
    return CurrentTenant.find().filter(tenant -> tenant.kind() != TenantKind.PROVINCE).isPresent();
  }
}
