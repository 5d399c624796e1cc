package org.linli.commendation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.HomePart;

/** Whoever was commended lately reads it on the first page; a province commends nobody. */
@Singleton
final class CommendedHome implements HomePart {

  private static final int ORDER = 20;
  private static final int MOST = 5;
  private static final Duration NEW = Duration.ofDays(30);

  private final AwardTable awards;
  private final Volunteers volunteers;
  private final Viewer viewer;
  private final Clock clock;

  CommendedHome(AwardTable awards, Volunteers volunteers, Viewer viewer, Clock clock) {
    this.awards = awards;
    this.volunteers = volunteers;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** An award; the name is empty where there is nobody else. */
  record Line(String name, Nominee nominee) {}

  @Override
  public List<Panel> panels() {
    Map<Long, VolunteerFacts> people =
        isKept()
            ? volunteers.actedForBy(viewer.account()).stream()
                .collect(Collectors.toMap(VolunteerFacts::id, one -> one))
            : Map.of();
    if (people.isEmpty()) {
      return List.of();
    }
    List<Line> lines =
        awards.lately(people.keySet(), clock.instant().minus(NEW), MOST).stream()
            .map(
                one ->
                    new Line(people.size() > 1 ? people.get(one.subject()).maskedName() : "", one))
            .toList();
    return lines.isEmpty()
        ? List.of()
        : List.of(new Panel("commendation/panel", ORDER, false, Map.of("lines", lines)));
  }

  private static boolean isKept() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent();
  }
}
