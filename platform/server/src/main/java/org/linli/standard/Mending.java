package org.linli.standard;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.StationFacts;

/** Tells how much is left of what has to be mended before visits. */
@Singleton
class Mending {

  private final Standards standards;
  private final Standings standings;

  Mending(Standards standards, Standings standings) {
    this.standards = standards;
    this.standings = standings;
  }

  /**
   * A visit before which something has to be mended.
   *
   * @param items how many of the items are still lacking; none once all were shown
   */
  record Left(Visit visit, long items) {}

  /** How much is left before some visits, in their order. */
  List<Left> of(Collection<Visit> visits) {
    if (visits.isEmpty()) {
      return List.of();
    }
    Map<Long, StationFacts> stations =
        standings.stations(visits.stream().map(Visit::station).distinct().toList()).stream()
            .collect(Collectors.toMap(StationFacts::id, Function.identity()));
    Map<String, Map<Long, Standing>> known = new HashMap<>();
    standards
        .inForce()
        .forEach(
            given ->
                known.put(
                    given.key(),
                    standings
                        .of(
                            given,
                            visits.stream()
                                .filter(visit -> visit.standard().equals(given.key()))
                                .map(Visit::station)
                                .distinct()
                                .filter(stations::containsKey)
                                .map(stations::get)
                                .toList())
                        .stream()
                        .collect(
                            Collectors.toMap(one -> one.station().id(), Function.identity()))));
    return visits.stream()
        .map(visit -> left(visit, known.getOrDefault(visit.standard(), Map.of())))
        .toList();
  }

  private static Left left(Visit visit, Map<Long, Standing> known) {
    Standing standing = known.get(visit.station());
    return new Left(
        visit, standing == null ? 0 : visit.toMend().stream().filter(standing::lacks).count());
  }
}
