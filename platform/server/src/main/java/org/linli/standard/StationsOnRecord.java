package org.linli.standard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.StationFacts;
import org.linli.api.StationOnRecord;
import org.linli.api.TeamFacts;
import org.linli.api.Teams;
import org.linli.hours.Dimension;
import org.linli.hours.Totals;
import org.linli.pairing.PairingsInForce;
import org.linli.project.Projects;
import org.linli.tenant.Time;

/** Reads what is on record of many stations at once, for the checks of a standard. */
@Singleton
class StationsOnRecord {

  private final Teams teams;
  private final PairingsInForce pairings;
  private final Projects projects;
  private final Totals totals;
  private final Clock clock;

  StationsOnRecord(
      Teams teams, PairingsInForce pairings, Projects projects, Totals totals, Clock clock) {
    this.teams = teams;
    this.pairings = pairings;
    this.projects = projects;
    this.totals = totals;
    this.clock = clock;
  }

  /** What is on record, by the station's id. */
  Map<Long, StationOnRecord> of(Collection<StationFacts> stations) {
    List<Long> communities = stations.stream().map(StationFacts::community).distinct().toList();
    if (communities.isEmpty()) {
      return Map.of();
    }
    LocalDate today = Time.today(clock);
    Map<Long, List<TeamFacts>> team = teams.existingOn(today, communities);
    Map<Long, Long> paired = pairings.countIn(communities);
    Map<Long, Long> regular = projects.regularIn(communities);
    Map<Long, Totals.Total> now = totals.of(Dimension.COMMUNITY, communities, today.getYear());
    Map<Long, Totals.Total> last = totals.of(Dimension.COMMUNITY, communities, today.getYear() - 1);
    Map<Long, StationOnRecord> known = new HashMap<>();
    for (StationFacts station : stations) {
      long community = station.community();
      known.put(
          station.id(),
          new StationOnRecord(
              station,
              team.getOrDefault(community, List.of()),
              paired.getOrDefault(community, 0L),
              regular.getOrDefault(community, 0L),
              now.getOrDefault(community, Totals.Total.NONE).services()
                  + last.getOrDefault(community, Totals.Total.NONE).services()));
    }
    return known;
  }
}
