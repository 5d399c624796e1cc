package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.util.ArrayList;
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
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** What volunteers put on the first page and into the menu; a province keeps none. */
@Singleton
final class VolunteerHome implements HomePart, ShellPart {

  private static final String OWN = "/volunteer";

  private final VolunteerSearch search;
  private final Volunteers volunteers;
  private final Viewer viewer;

  VolunteerHome(VolunteerSearch search, Volunteers volunteers, Viewer viewer) {
    this.search = search;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    if (!hasVolunteers()) {
      return List.of();
    }
    List<Task> tasks = new ArrayList<>();
    if (viewer.has(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)) {
      long waiting = search.waiting(CommunityKeepers.scope(viewer));
      if (waiting > 0) {
        Message what = Message.of("volunteer.task.review", waiting);
        tasks.add(new Task(what, "/volunteers?state=APPLIED", null, State.SOON));
      }
    }
    for (VolunteerFacts own : volunteers.actedForBy(viewer.account())) {
      if (own.state() == VolunteerState.RETURNED) {
        Message what = Message.of("volunteer.task.returned", own.maskedName());
        tasks.add(new Task(what, OWN + "/" + own.id(), null, State.SOON));
      }
    }
    return tasks;
  }

  @Override
  public List<Panel> panels() {
    boolean mayJoin =
        hasVolunteers()
            && (viewer.roles().isEmpty() || viewer.roles().equals(Set.of(Role.RESIDENT)))
            && volunteers.actedForBy(viewer.account()).isEmpty();
    return mayJoin ? List.of(new Panel("volunteer/invitation", 10, false, Map.of())) : List.of();
  }

  @Override
  public List<MenuEntry> menu() {
    return hasVolunteers()
        ? List.of(
            new MenuEntry(OWN, "volunteer.mine", "user", 5, Set.of(Role.VOLUNTEER, Role.RESIDENT)),
            new MenuEntry(
                "/volunteers",
                "volunteer.title",
                "users",
                15,
                Set.of(
                    Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)))
        : List.of();
  }

  private static boolean hasVolunteers() {
    return CurrentTenant.find().filter(tenant -> tenant.kind() != TenantKind.PROVINCE).isPresent();
  }
}
