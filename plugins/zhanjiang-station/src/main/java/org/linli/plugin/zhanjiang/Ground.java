package org.linli.plugin.zhanjiang;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.StationDays;
import org.linli.api.StationKind;

/**
 * A part of the city with every community and station that was ever there, so that any past day can
 * be told. A station that is shut for a while is still there; a point is no station.
 *
 * @param communities all communities, closed ones too
 * @param stations their stations, by community
 */
record Ground(List<CommunityFacts> communities, Map<Long, List<StationDays>> stations) {

  Ground {
    communities = List.copyOf(communities);
    stations = Map.copyOf(stations);
  }

  /**
   * A county or township with what it lacks. Villages are told apart (ZJ-1 is about residents'
   * committees).
   *
   * @param due how it was with the residents' committees on the due date
   */
  record Area(DivisionFacts division, Share committees, Share villages, Share due) {}

  /** Communities of a kind that there were on a day. */
  List<CommunityFacts> on(LocalDate day, CommunityKind kind) {
    return communities.stream()
        .filter(one -> one.kind() == kind)
        .filter(one -> one.existsOn(day))
        .toList();
  }

  /** Those of them that had no station on it. */
  List<CommunityFacts> without(LocalDate day, CommunityKind kind) {
    return on(day, kind).stream().filter(one -> !hasStation(one, day)).toList();
  }

  boolean hasStation(CommunityFacts community, LocalDate day) {
    return of(community).anyMatch(one -> one.isThereOn(day));
  }

  /** The first station that came after a day. */
  Optional<LocalDate> openedAfter(CommunityFacts community, LocalDate day) {
    return of(community)
        .map(StationDays::openedOn)
        .flatMap(Stream::ofNullable)
        .filter(opened -> opened.isAfter(day))
        .min(LocalDate::compareTo);
  }

  /** A station that is being got ready today. */
  Optional<Long> planned(CommunityFacts community, LocalDate today) {
    return of(community).filter(one -> one.isPlannedOn(today)).map(StationDays::id).findFirst();
  }

  private Stream<StationDays> of(CommunityFacts community) {
    return stations.getOrDefault(community.id(), List.of()).stream()
        .filter(one -> one.kind() == StationKind.STATION);
  }

  Share share(LocalDate day, CommunityKind kind) {
    return new Share(on(day, kind).size(), without(day, kind).size());
  }

  /** The part of it in which paths begin so. */
  Ground in(String path) {
    return new Ground(
        communities.stream().filter(one -> one.path().startsWith(path)).toList(), stations);
  }

  /** The divisions of a level that it has, in the order of the national list. */
  List<DivisionFacts> divisions(DivisionLevel level) {
    Map<String, DivisionFacts> found = new LinkedHashMap<>();
    communities.stream()
        .flatMap(one -> one.in(level).stream())
        .filter(one -> !one.pseudo())
        .forEach(one -> found.putIfAbsent(one.code(), one));
    return List.copyOf(found.values());
  }

  /** Its counties; its townships where it has one county alone, or none. */
  List<Area> areas(LocalDate day, LocalDate due) {
    List<DivisionFacts> counties = divisions(DivisionLevel.COUNTY);
    return (counties.size() > 1 ? counties : divisions(DivisionLevel.TOWNSHIP))
        .stream().map(one -> area(one, day, due)).toList();
  }

  private Area area(DivisionFacts division, LocalDate day, LocalDate due) {
    Ground part = in(division.code());
    return new Area(
        division,
        part.share(day, CommunityKind.COMMUNITY),
        part.share(day, CommunityKind.VILLAGE),
        part.share(due, CommunityKind.COMMUNITY));
  }
}
