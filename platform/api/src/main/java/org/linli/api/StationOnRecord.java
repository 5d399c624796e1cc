package org.linli.api;

import java.util.List;

/**
 * What the platform has on record of a station and its community, read for many stations at once,
 * for the checks of a {@link StationStandard}. No name of a person is among it.
 *
 * @param station the station
 * @param teams the teams that serve its community today
 * @param pairings how many pairings of its community are in force
 * @param regularProjects how many regular projects (常态化项目) run in its community
 * @param services how many services stand in the ledger for its community, this year and last
 */
public record StationOnRecord(
    StationFacts station,
    List<TeamFacts> teams,
    long pairings,
    long regularProjects,
    long services) {

  /** A record keeps its own copy. */
  public StationOnRecord {
    teams = List.copyOf(teams);
  }
}
