package org.linli.station;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.linli.api.StationDays;
import org.linli.api.StationFacts;
import org.linli.api.StationProfileFacts;
import org.linli.api.Stations;

/** Answers {@link Stations} from the current tenant's tables. */
@Singleton
final class TenantStations implements Stations {

  private final StationsByDay stations;
  private final StationFactsTable facts;

  TenantStations(StationsByDay stations, StationFactsTable facts) {
    this.stations = stations;
    this.facts = facts;
  }

  @Override
  public Map<Long, List<StationFacts>> openOn(LocalDate day, Collection<Long> communities) {
    return communities.isEmpty()
        ? Map.of()
        : stations.open(day, communities).stream()
            .map(StationOnADay::facts)
            .collect(groupingBy(StationFacts::community));
  }

  @Override
  public Map<Long, StationFacts> byIds(LocalDate day, Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : stations.openAmong(day, ids).stream()
            .map(StationOnADay::facts)
            .collect(toMap(StationFacts::id, one -> one));
  }

  @Override
  public Map<Long, List<StationDays>> ever(Collection<Long> communities) {
    return facts.ever(communities).stream().collect(groupingBy(StationDays::community));
  }

  @Override
  public Map<Long, StationProfileFacts> profiles(Collection<Long> ids) {
    return facts.profiles(ids);
  }
}
