package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.api.CommunityFacts;
import org.linli.api.MenuEntry;
import org.linli.api.Message;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityDue;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** What waits for an answer, for those who may give it; a province keeps no hours. */
@Singleton
final class AppealHome implements HomePart, ShellPart, CommunityDue {

  private static final Set<Role> KEEPERS =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final AppealTable appeals;
  private final Viewer viewer;

  AppealHome(AppealTable appeals, Viewer viewer) {
    this.appeals = appeals;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    Scope scope = CommunityKeepers.scope(viewer);
    return scope.isEmpty() || !keepsHours() ? List.of() : tasks(scope, "");
  }

  @Override
  public List<Task> in(CommunityFacts community) {
    return tasks(new Scope(List.of(community.path())), "&community=" + community.id());
  }

  private List<Task> tasks(Scope scope, String only) {
    List<Task> tasks = new ArrayList<>();
    long late = count("LATE", scope);
    if (late > 0) {
      tasks.add(
          new Task(
              Message.of("oversight.task.late", late),
              "/appeals?state=LATE" + only,
              null,
              State.LATE));
    }
    long waiting = count("WAITING", scope) + count("APPEALED", scope) - late;
    if (waiting > 0) {
      tasks.add(
          new Task(
              Message.of("oversight.task.waiting", waiting),
              "/appeals?state=OPEN" + only,
              null,
              State.SOON));
    }
    return tasks;
  }

  private long count(String state, Scope scope) {
    return appeals.count(AppealFilter.of(state, "", "", null, null), scope);
  }

  @Override
  public List<MenuEntry> menu() {
    return keepsHours()
        ? List.of(
            new MenuEntry(
                "/volunteer/appeals",
                "oversight.appeals.mine",
                "pencil",
                7,
                Set.of(Role.VOLUNTEER)),
            new MenuEntry("/appeals", "oversight.appeals", "pencil", 70, KEEPERS),
            new MenuEntry(
                "/oversight/rule",
                "oversight.rule",
                "shield-check",
                88,
                Set.of(Role.TENANT_ADMINISTRATOR)))
        : List.of();
  }

  static boolean keepsHours() {
    return CurrentTenant.find().filter(tenant -> tenant.kind() != TenantKind.PROVINCE).isPresent();
  }
}
