package org.linli.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.api.CommunityKind;
import org.linli.api.RegionalPlugin;
import org.linli.api.StationDeadline;
import org.linli.joining.RuleSource;
import org.linli.tenant.Time;
import org.linli.web.HomePart.State;

/** By which days communities of the current tenant must have a station, as its plugins say. */
@Singleton
final class StationDeadlines {

  private static final int SOON = 30;

  private final List<RuleSource> regions;
  private final Clock clock;

  StationDeadlines(List<RuleSource> regions, Clock clock) {
    this.regions = regions;
    this.clock = clock;
  }

  /** The first day that binds any of these kinds. */
  Optional<StationDeadline> soonest(Set<CommunityKind> kinds) {
    return regions.stream()
        .flatMap(source -> source.speakers().stream())
        .map(RegionalPlugin::stationDeadline)
        .flatMap(Optional::stream)
        .filter(one -> !Collections.disjoint(one.kinds(), kinds))
        .min(Comparator.comparing(StationDeadline::day));
  }

  /** How pressing a day is: late after it, soon in the month before. */
  State pressing(LocalDate day) {
    LocalDate today = Time.today(clock);
    if (day.isBefore(today)) {
      return State.LATE;
    }
    return day.isAfter(today.plusDays(SOON)) ? State.CALM : State.SOON;
  }
}
