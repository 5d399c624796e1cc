package org.linli.plugin.beibei;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.StationDays;
import org.linli.api.StationKind;

/**
 * A part of the district with everything that was ever there, so that any past day can be told.
 *
 * @param communities all communities, closed ones too
 * @param stations their stations and points, by community
 */
record Territory(List<CommunityFacts> communities, Map<Long, List<StationDays>> stations) {

  Territory {
    communities = List.copyOf(communities);
    stations = Map.copyOf(stations);
  }

  /**
   * A town with how far it is.
   *
   * @param division the town (街道、镇)
   */
  record Town(DivisionFacts division, Coverage coverage) {}

  /** The villages and communities that there were on a day. */
  List<CommunityFacts> countableOn(LocalDate day) {
    return communities.stream()
        .filter(one -> one.kind().countable())
        .filter(one -> one.existsOn(day))
        .toList();
  }

  /** The stations and points that a community had on a day. */
  List<StationDays> sitesOf(CommunityFacts community, LocalDate day) {
    return of(community).filter(one -> one.isThereOn(day)).toList();
  }

  /** What a community was still getting ready on a day. */
  List<StationDays> plannedFor(CommunityFacts community, LocalDate day) {
    return of(community).filter(one -> one.isPlannedOn(day)).toList();
  }

  private Stream<StationDays> of(CommunityFacts community) {
    return stations.getOrDefault(community.id(), List.of()).stream();
  }

  /** How far all of it is on a day. */
  Coverage on(LocalDate day) {
    List<CommunityFacts> countable = countableOn(day);
    List<StationDays> there =
        stations.values().stream().flatMap(List::stream).filter(one -> one.isThereOn(day)).toList();
    int stationCount =
        (int) there.stream().filter(one -> one.kind() == StationKind.STATION).count();
    return new Coverage(
        countable.size(),
        (int) countable.stream().filter(one -> !sitesOf(one, day).isEmpty()).count(),
        stationCount,
        there.size() - stationCount);
  }

  /** Its towns, each a part of it, in the order of the national list. */
  Map<DivisionFacts, Territory> towns() {
    Map<String, DivisionFacts> towns = new LinkedHashMap<>();
    communities.stream()
        .flatMap(one -> one.in(DivisionLevel.TOWNSHIP).stream())
        .forEach(town -> towns.putIfAbsent(town.code(), town));
    Map<DivisionFacts, Territory> parts = new LinkedHashMap<>();
    towns.values().forEach(town -> parts.put(town, in(town.code())));
    return parts;
  }

  /** The part of it in which paths begin so. */
  Territory in(String path) {
    List<CommunityFacts> inside =
        communities.stream().filter(one -> one.path().startsWith(path)).toList();
    Map<Long, List<StationDays>> theirs = new LinkedHashMap<>();
    inside.stream()
        .filter(one -> stations.containsKey(one.id()))
        .forEach(one -> theirs.put(one.id(), stations.getOrDefault(one.id(), List.of())));
    return new Territory(inside, theirs);
  }

  /** Its towns on a day, those furthest behind first; towns without any committee are left out. */
  List<Town> ranked(LocalDate day) {
    return towns().entrySet().stream()
        .map(town -> new Town(town.getKey(), town.getValue().on(day)))
        .filter(town -> town.coverage().communities() > 0)
        .sorted(
            Comparator.comparingDouble(
                    (Town town) ->
                        (double) town.coverage().covered() / town.coverage().communities())
                .thenComparing(town -> -town.coverage().lacking())
                .thenComparing(town -> town.division().code()))
        .toList();
  }
}
