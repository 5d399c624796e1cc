package org.linli.incentive;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /** For so long the first page tells that a star was reached. */
  private static final Duration NEW = Duration.ofDays(30);

  private final Totals totals;
  private final StarTable table;
  private final Scales scales;
  private final Volunteers volunteers;
  private final Viewer viewer;
  private final Clock clock;

  StarHome(
      Totals totals,
      StarTable table,
      Scales scales,
      Volunteers volunteers,
      Viewer viewer,
      Clock clock) {
    this.totals = totals;
    this.table = table;
    this.scales = scales;
    this.volunteers = volunteers;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * Someone's progress.
   *
   * @param name empty where there is nobody else
   * @param reached the star that is new; null for nothing new
   */
  record Line(
      long volunteer, String name, Scale.Progress progress, StarTable.@Nullable Reached reached) {}

  @Override
  public List<Panel> panels() {
    List<VolunteerFacts> people = isKept() ? volunteers.actedForBy(viewer.account()) : List.of();
    if (people.isEmpty()) {
      return List.of();
    }
    Scale scale = scales.now();
    Map<Long, Totals.Total> sums =
        totals.of(Dimension.VOLUNTEER, people.stream().map(VolunteerFacts::id).toList());
    Map<Long, StarTable.Reached> reached = table.lately(sums.keySet(), clock.instant().minus(NEW));
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
                                one.id(),
                                people.size() > 1 ? one.maskedName() : "",
                                scale.progress(
                                    sums.getOrDefault(one.id(), Totals.Total.NONE).minutes()),
                                reached.get(one.id())))
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
