package org.linli.station;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.api.Message;
import org.linli.api.Scope;
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
  private final ApplicationTable applications;
  private final LevelAbove above;
  private final Viewer viewer;

  StationHome(Coverage coverage, ApplicationTable applications, LevelAbove above, Viewer viewer) {
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
    long lacking = scope.prefixes().isEmpty() ? 0 : coverage.lacking(AreaFilter.of("", ""), scope);
    if (lacking > 0) {
      tasks.add(
          new Task(
              Message.of("station.home.lacking", "%,d".formatted(lacking)),
              LACKING,
              null,
              State.CALM));
    }
    return tasks;
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
