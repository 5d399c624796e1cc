package org.linli.standard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
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
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/**
 * Where standards are reached from, and what is due: visits for whoever answers for them, mending
 * for the stations' people. Where no plugin brings a standard, there is nothing of it.
 */
@Singleton
final class StandardHome implements HomePart, ShellPart, CommunityDue {

  private static final int NEAR = 7;
  private static final String OPEN = "/inspections?state=OPEN";
  private static final String LATE = "/inspections?state=LATE";

  private final Standards standards;
  private final Demonstrations demonstrations;
  private final VisitTable visits;
  private final Mending mending;
  private final Viewer viewer;
  private final Clock clock;

  StandardHome(
      Standards standards,
      Demonstrations demonstrations,
      VisitTable visits,
      Mending mending,
      Viewer viewer,
      Clock clock) {
    this.standards = standards;
    this.demonstrations = demonstrations;
    this.visits = visits;
    this.mending = mending;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Override
  public List<MenuEntry> menu() {
    return CurrentTenant.find().isEmpty() || standards.inForce().isEmpty()
        ? List.of()
        : List.of(
            new MenuEntry(
                "/standards",
                "standard.title",
                "circle-check",
                31,
                Set.of(
                    Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)));
  }

  @Override
  public List<Task> tasks() {
    if (!viewer.isSignedIn() || standards.inForce().isEmpty()) {
      return List.of();
    }
    List<Task> tasks = new ArrayList<>();
    Scope above = viewer.scope(Role.TENANT_ADMINISTRATOR, Role.STAFF);
    if (!above.isEmpty()) {
      visitsDue(tasks);
      lacking(tasks, above);
    }
    Scope near = viewer.scope(Role.STATION_HEAD, Role.SOCIAL_WORKER);
    if (!near.isEmpty()) {
      tasks.addAll(mending(near));
    }
    return tasks;
  }

  @Override
  public List<Task> in(CommunityFacts community) {
    return standards.inForce().isEmpty()
        ? List.of()
        : mending(new Scope(List.of(community.path())));
  }

  private void visitsDue(List<Task> tasks) {
    LocalDate today = today();
    List<Visit> due = visits.of(viewer.account(), today.plusDays(NEAR));
    long late = due.stream().filter(visit -> visit.dueOn().isBefore(today)).count();
    if (late > 0) {
      tasks.add(
          new Task(
              Message.of("inspection.home.late", late), LATE, due.getFirst().dueOn(), State.LATE));
    }
    due.stream()
        .filter(visit -> !visit.dueOn().isBefore(today))
        .findFirst()
        .ifPresent(
            next ->
                tasks.add(
                    new Task(
                        Message.of("inspection.home.soon", due.size() - late),
                        OPEN,
                        next.dueOn(),
                        State.SOON)));
  }

  private void lacking(List<Task> tasks, Scope scope) {
    standards.inForce().stream()
        .filter(given -> given.said().demonstration() != null)
        .forEach(
            given -> {
              int counties = demonstrations.in(given, scope).lacking().size();
              if (counties > 0) {
                tasks.add(
                    new Task(
                        Message.of("standard.home.lacking", counties),
                        "/standards?standard=" + given.key(),
                        null,
                        State.CALM));
              }
            });
  }

  private List<Task> mending(Scope scope) {
    List<Mending.Left> left =
        mending.of(visits.toMend(scope)).stream().filter(one -> one.items() > 0).toList();
    if (left.isEmpty()) {
      return List.of();
    }
    Visit first = left.getFirst().visit();
    long stations = left.stream().map(one -> one.visit().station()).distinct().count();
    long items = left.stream().mapToLong(Mending.Left::items).sum();
    return List.of(
        new Task(
            Message.of("inspection.home.mend", items),
            stations == 1 ? "/stations/" + first.station() + "/standards" : "/standards",
            first.dueOn(),
            first.dueOn().isBefore(today()) ? State.LATE : State.SOON));
  }

  private LocalDate today() {
    return Time.today(clock);
  }
}
