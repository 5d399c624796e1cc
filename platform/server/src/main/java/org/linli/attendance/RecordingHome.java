package org.linli.attendance;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Message;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** What is to be recorded, on the first page of those who answer for it; a province keeps none. */
@Singleton
final class RecordingHome implements HomePart, ShellPart {

  private static final Set<Role> KEEPERS =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final Recording recording;
  private final Viewer viewer;

  RecordingHome(Recording recording, Viewer viewer) {
    this.recording = recording;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    Scope scope = CommunityKeepers.scope(viewer);
    List<Task> tasks = new ArrayList<>();
    if (!keepsHours() || !viewer.isSignedIn() || scope.isEmpty()) {
      return tasks;
    }
    add(tasks, "attendance.task.late", Recording.State.LATE, State.LATE, scope);
    add(tasks, "attendance.task.soon", Recording.State.SOON, State.SOON, scope);
    return tasks;
  }

  private void add(
      List<Task> tasks, String key, Recording.State which, State pressing, Scope scope) {
    Recording.Count count = recording.count(which, scope);
    if (count.sessions() > 0) {
      tasks.add(
          new Task(
              Message.of(key, count.sessions()),
              "/recording?state=" + which,
              count.due().orElse(null),
              pressing));
    }
  }

  @Override
  public List<MenuEntry> menu() {
    return keepsHours()
        ? List.of(new MenuEntry("/recording", "attendance.recording", "clock", 43, KEEPERS))
        : List.of();
  }

  private static boolean keepsHours() {
    return CurrentTenant.find().filter(tenant -> tenant.kind() != TenantKind.PROVINCE).isPresent();
  }
}
