package org.linli.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Message;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.tenant.Time;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/**
 * The plans' line of the menu, and what the staff have to do about plans: which paired communities
 * have none yet, and which wait for the staff's own answer. A province keeps none.
 */
@Singleton
final class PlanHome implements HomePart, ShellPart {

  private static final int SOON = 60;

  private final PlanSearch search;
  private final PlanDeadline deadline;
  private final Viewer viewer;
  private final Clock clock;

  PlanHome(PlanSearch search, PlanDeadline deadline, Viewer viewer, Clock clock) {
    this.search = search;
    this.deadline = deadline;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Override
  public List<Task> tasks() {
    Scope scope = viewer.scope(Role.STAFF);
    if (scope.isEmpty() || !isKept()) {
      return List.of();
    }
    List<Task> tasks = new ArrayList<>();
    LocalDate today = Time.today(clock);
    int year = today.getYear();
    long none = search.count(PlanFilter.of(year, "NONE", true), scope);
    if (none > 0) {
      LocalDate due = deadline.in(year);
      tasks.add(
          new Task(
              Message.of("plan.task.none", none, Integer.toString(year)),
              "/plans?state=NONE&paired=true",
              due,
              pressing(today, due)));
    }
    long waiting = search.waitingForStaff(scope);
    if (waiting > 0) {
      tasks.add(
          new Task(
              Message.of("plan.task.waiting", waiting), "/plans?state=PROPOSED", null, State.SOON));
    }
    return tasks;
  }

  static State pressing(LocalDate today, LocalDate due) {
    if (today.isAfter(due)) {
      return State.LATE;
    }
    return today.plusDays(SOON).isBefore(due) ? State.CALM : State.SOON;
  }

  @Override
  public List<MenuEntry> menu() {
    return isKept()
        ? List.of(
            new MenuEntry(
                "/plans",
                "plan.title",
                "flag",
                38,
                Set.of(
                    Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)))
        : List.of();
  }

  private static boolean isKept() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent();
  }
}
