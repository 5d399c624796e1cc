package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Message;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** What looks wrong and what is to be checked, for staff; a province keeps no hours. */
@Singleton
final class WatchHome implements HomePart, ShellPart {

  private static final Set<Role> STAFF = Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF);

  private final FindingTable findings;
  private final FalseRecordTable cases;
  private final SpotCheckTable checks;
  private final Viewer viewer;

  WatchHome(FindingTable findings, FalseRecordTable cases, SpotCheckTable checks, Viewer viewer) {
    this.findings = findings;
    this.cases = cases;
    this.checks = checks;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    Scope scope = StaffScope.of(viewer);
    if (scope.isEmpty() || !AppealHome.keepsHours()) {
      return List.of();
    }
    List<Task> tasks = new ArrayList<>();
    add(
        tasks,
        "oversight.task.findings",
        findings.count(FindingFilter.of("", "", "", ""), scope),
        "/findings");
    add(
        tasks,
        "oversight.task.cases",
        cases.count(FalseRecordCase.State.OPEN.name(), scope),
        "/false-records?state=OPEN");
    add(tasks, "oversight.task.spots", checks.countOf(viewer.account()), "/spot-checks");
    return tasks;
  }

  private static void add(List<Task> tasks, String key, long count, String path) {
    if (count > 0) {
      tasks.add(new Task(Message.of(key, count), path, null, State.SOON));
    }
  }

  @Override
  public List<MenuEntry> menu() {
    return AppealHome.keepsHours()
        ? List.of(
            new MenuEntry("/findings", "oversight.findings", "alert-triangle", 71, STAFF),
            new MenuEntry("/false-records", "oversight.cases", "ban", 72, STAFF),
            new MenuEntry("/spot-checks", "oversight.spots", "search", 73, STAFF),
            // The result is published: whoever isn't logged in finds it as well.
            new MenuEntry("/oversight", "oversight.published", "eye", 74, Set.of()))
        : List.of();
  }
}
