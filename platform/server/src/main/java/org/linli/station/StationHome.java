package org.linli.station;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.CommunityKind;
import org.linli.api.Message;
import org.linli.api.Scope;
import org.linli.api.StationDeadline;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.HomePart;

/**
 * What communities ask, and which of them still have no station: what to do, and how far each area
 * is.
 */
@Singleton
final class StationHome implements HomePart {

  private static final String LACKING = "/stations/lacking";
  private static final int ORDER = 20;

  private final Coverage coverage;
  private final StationDeadlines deadlines;
  private final ApplicationTable applications;
  private final LevelAbove above;
  private final Viewer viewer;

  StationHome(
      Coverage coverage,
      StationDeadlines deadlines,
      ApplicationTable applications,
      LevelAbove above,
      Viewer viewer) {
    this.deadlines = deadlines;
    this.applications = applications;
    this.above = above;
    this.coverage = coverage;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    Scope scope = scope();
    List<Task> tasks = new ArrayList<>();
    long waiting =
        scope.isEmpty() ? 0 : applications.count(ApplicationState.WAITING, above.scope());
    if (waiting > 0) {
      tasks.add(
          new Task(
              Message.of("station.home.waiting", waiting),
              "/station-applications",
              null,
              State.SOON));
    }
    if (!scope.prefixes().isEmpty()) {
      lacking(scope).ifPresent(tasks::add);
    }
    return tasks;
  }

  /** Where a document sets a day, only those that it binds are a task. */
  private Optional<Task> lacking(Scope scope) {
    Optional<StationDeadline> deadline = deadlines.soonest(Coverage.KINDS);
    Set<CommunityKind> kinds = deadline.map(StationDeadline::kinds).orElse(Coverage.KINDS);
    long lacking = coverage.lacking(AreaFilter.of("", ""), kinds, scope);
    if (lacking == 0) {
      return Optional.empty();
    }
    boolean one = kinds.size() == 1;
    CommunityKind kind = kinds.iterator().next();
    return Optional.of(
        new Task(
            Message.of("station.home.lacking" + (one ? "." + kind : ""), "%,d".formatted(lacking)),
            LACKING + (one ? "?kind=" + kind : ""),
            deadline.map(StationDeadline::day).orElse(null),
            deadline.map(by -> deadlines.pressing(by.day())).orElse(State.CALM)));
  }

  @Override
  public List<Panel> panels() {
    Scope scope = scope();
    List<Coverage.Area> areas = scope.prefixes().isEmpty() ? List.of() : coverage.of(scope);
    return areas.isEmpty()
        ? List.of()
        : List.of(new Panel("station/home", ORDER, true, Map.of("areas", areas)));
  }

  /** A province keeps no stations. */
  private Scope scope() {
    return CurrentTenant.get().kind() == TenantKind.PROVINCE
        ? Scope.NONE
        : CommunityKeepers.scope(viewer);
  }
}
