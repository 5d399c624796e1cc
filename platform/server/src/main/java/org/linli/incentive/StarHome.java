package org.linli.incentive;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.hours.Dimension;
import org.linli.hours.Totals;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** A volunteer's stars on the first page, and the way to everybody's; a province has none. */
@Singleton
final class StarHome implements HomePart, ShellPart {

  private static final Set<Role> KEEPERS =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final Totals totals;
  private final Scales scales;
  private final Volunteers volunteers;
  private final Viewer viewer;

  StarHome(Totals totals, Scales scales, Volunteers volunteers, Viewer viewer) {
    this.totals = totals;
    this.scales = scales;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /** Someone's progress; the name is empty where there is nobody else. */
  record Line(String name, Scale.Progress progress) {}

  @Override
  public List<Panel> panels() {
    List<VolunteerFacts> people = isKept() ? volunteers.actedForBy(viewer.account()) : List.of();
    if (people.isEmpty()) {
      return List.of();
    }
    Scale scale = scales.now();
    Map<Long, Totals.Total> sums =
        totals.of(Dimension.VOLUNTEER, people.stream().map(VolunteerFacts::id).toList());
    return List.of(
        new Panel(
            "star/panel",
            21,
            false,
            Map.of(
                "lines",
                people.stream()
                    .sorted(Comparator.comparingLong(VolunteerFacts::id))
                    .map(
                        one ->
                            new Line(
                                people.size() > 1 ? one.maskedName() : "",
                                scale.progress(
                                    sums.getOrDefault(one.id(), Totals.Total.NONE).minutes())))
                    .toList())));
  }

  @Override
  public List<MenuEntry> menu() {
    return isKept()
        ? List.of(new MenuEntry("/stars", "star.menu", "circle-check", 56, KEEPERS))
        : List.of();
  }

  private static boolean isKept() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent();
  }
}
