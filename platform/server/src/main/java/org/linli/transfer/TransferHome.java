package org.linli.transfer;

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

/** What waits for a release or an answer; a province keeps no records of service. */
@Singleton
final class TransferHome implements HomePart, ShellPart {

  private static final Set<Role> STAFF = Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF);

  private final DepartureTable departures;
  private final ArrivalTable arrivals;
  private final Viewer viewer;

  TransferHome(DepartureTable departures, ArrivalTable arrivals, Viewer viewer) {
    this.departures = departures;
    this.arrivals = arrivals;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    Scope scope = CommunityKeepers.scope(viewer);
    if (scope.isEmpty() || !keepsHours() || !viewer.has(STAFF.toArray(Role[]::new))) {
      return List.of();
    }
    List<Task> tasks = new ArrayList<>();
    add(tasks, departures.count("ASKED", scope), "transfer.task.asked", "/transfers?state=ASKED");
    add(tasks, arrivals.count("WAITING", scope), "transfer.task.came", "/arrivals?state=WAITING");
    add(
        tasks,
        arrivals.count("CLASHES", scope),
        "transfer.task.clashes",
        "/arrivals?state=CLASHES");
    return tasks;
  }

  private static void add(List<Task> tasks, long count, String words, String page) {
    if (count > 0) {
      tasks.add(new Task(Message.of(words, count), page, null, State.SOON));
    }
  }

  @Override
  public List<MenuEntry> menu() {
    return keepsHours()
        ? List.of(
            new MenuEntry(
                "/volunteer/transfers", "transfer.mine", "arrow-right", 8, Set.of(Role.VOLUNTEER)),
            new MenuEntry("/transfers", "transfer.leaving", "arrow-right", 18, STAFF),
            new MenuEntry("/arrivals", "transfer.coming", "inbox", 19, STAFF))
        : List.of();
  }

  private static boolean keepsHours() {
    return CurrentTenant.find().filter(tenant -> tenant.kind() != TenantKind.PROVINCE).isPresent();
  }
}
