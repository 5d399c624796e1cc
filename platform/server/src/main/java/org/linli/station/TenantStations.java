package org.linli.station;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.linli.api.StationFacts;
import org.linli.api.Stations;

/** Answers {@link Stations} from the current tenant's tables. */
@Singleton
final class TenantStations implements Stations {

  private final StationsByDay stations;

  TenantStations(StationsByDay stations) {
    this.stations = stations;
  }

  @Override
  public Map<Long, List<StationFacts>> openOn(LocalDate day, Collection<Long> communities) {
    return communities.isEmpty()
        ? Map.of()
        : stations.open(day, communities).stream()
            .map(StationOnADay::facts)
            .collect(groupingBy(StationFacts::community));
  }
}
