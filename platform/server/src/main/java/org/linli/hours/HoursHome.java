package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Message;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** What hours put on the first page and into the menu; a province keeps none. */
@Singleton
final class HoursHome implements HomePart, ShellPart {

  private static final Set<Role> KEEPERS =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final Proposals proposals;
  private final Totals totals;
  private final Volunteers volunteers;
  private final Viewer viewer;

  HoursHome(Proposals proposals, Totals totals, Volunteers volunteers, Viewer viewer) {
    this.proposals = proposals;
    this.totals = totals;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    if (!keepsHours() || !viewer.has(KEEPERS.toArray(Role[]::new))) {
      return List.of();
    }
    long waiting = proposals.countWaiting(CommunityKeepers.scope(viewer));
    return waiting == 0
        ? List.of()
        : List.of(
            new Task(
                Message.of("hours.task.waiting", waiting), "/hours/proposals", null, State.SOON));
  }

  /** A volunteer's first page answers how many hours there are. */
  @Override
  public List<Panel> panels() {
    List<Long> own =
        keepsHours()
            ? volunteers.actedForBy(viewer.account()).stream().map(VolunteerFacts::id).toList()
            : List.of();
    if (own.isEmpty()) {
      return List.of();
    }
    var found = totals.of(Dimension.VOLUNTEER, own).values();
    return List.of(
        new Panel(
            "hours/panel",
            20,
            false,
            Map.of(
                "minutes",
                found.stream().mapToLong(Totals.Total::minutes).sum(),
                "services",
                found.stream().mapToLong(Totals.Total::services).sum())));
  }

  @Override
  public List<MenuEntry> menu() {
    return keepsHours()
        ? List.of(
            new MenuEntry("/volunteer/hours", "hours.mine", "clock", 6, Set.of(Role.VOLUNTEER)),
            new MenuEntry("/hours", "hours.title", "clock", 44, KEEPERS),
            new MenuEntry(
                "/hours/rules", "hours.rules", "clock", 85, Set.of(Role.TENANT_ADMINISTRATOR)),
            new MenuEntry(
                "/hours/recounts",
                "hours.recount",
                "refresh",
                87,
                Set.of(Role.TENANT_ADMINISTRATOR, Role.AUDITOR)))
        : List.of();
  }

  private static boolean keepsHours() {
    return CurrentTenant.find().filter(tenant -> tenant.kind() != TenantKind.PROVINCE).isPresent();
  }
}
