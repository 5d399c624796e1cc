package org.linli.duty;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.MenuEntry;
import org.linli.api.Message;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityDue;
import org.linli.division.CommunityKeepers;
import org.linli.station.StationPlaces;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** Where duty is reached from, and shifts without anyone; a province has none. */
@Singleton
final class DutyHome implements HomePart, ShellPart, CommunitySection, CommunityDue {

  private static final int MOST = 20;
  private static final Set<Role> KEEPERS =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final Shifts shifts;
  private final OwnDuty own;
  private final StationPlaces stations;
  private final Viewer viewer;
  private final Clock clock;

  DutyHome(Shifts shifts, OwnDuty own, StationPlaces stations, Viewer viewer, Clock clock) {
    this.shifts = shifts;
    this.own = own;
    this.stations = stations;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Override
  public List<Task> tasks() {
    if (!isKept() || !viewer.isSignedIn()) {
      return List.of();
    }
    List<Task> tasks = new ArrayList<>();
    Scope scope = CommunityKeepers.scope(viewer);
    if (!scope.isEmpty()) {
      tasks.addAll(empty(scope));
    }
    List<VolunteerFacts> people = own.people();
    int offered = own.offered(people).size();
    if (offered > 0) {
      tasks.add(new Task(Message.of("duty.task.offered", offered), "/my-duty", null, State.SOON));
    }
    return tasks;
  }

  @Override
  public List<Task> in(CommunityFacts community) {
    return empty(new Scope(List.of(community.path())));
  }

  private List<Task> empty(Scope scope) {
    Instant now = clock.instant();
    Instant until = now.plus(DutyPages.AHEAD);
    long count = shifts.countEmpty(scope, now, until);
    if (count == 0) {
      return List.of();
    }
    LocalDate first =
        LocalDate.ofInstant(
            shifts.empty(scope, now, until, new Paging(1, 1, 1)).getFirst().from(), Time.ZONE);
    return List.of(new Task(Message.of("duty.task.empty", count), "/duty", first, State.SOON));
  }

  @Override
  public List<MenuEntry> menu() {
    return isKept()
        ? List.of(
            new MenuEntry(
                "/my-duty", "duty.mine", "clock", 8, Set.of(Role.VOLUNTEER, Role.TEAM_LEADER)),
            new MenuEntry("/duty", "duty.title", "clock", 32, KEEPERS))
        : List.of();
  }

  @Override
  public int order() {
    return 21;
  }

  /** The stations of a community, for those who keep it. */
  @Override
  public Optional<Shown> of(CommunityFacts community) {
    if (!isKept() || !CommunityKeepers.scope(viewer).contains(community.path())) {
      return Optional.empty();
    }
    Scope here = new Scope(List.of(community.path()));
    return Optional.of(
        new Shown(
            "duty.title",
            "duty/section",
            Map.of("stations", stations.page(here, new Paging(1, MOST, MOST)))));
  }

  private static boolean isKept() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent();
  }
}
