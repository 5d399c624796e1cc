package org.linli.plugin.beibei;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Scope;
import org.linli.api.StationFacts;
import org.linli.api.StationKind;
import org.linli.api.StationProfileFacts;
import org.linli.api.Stations;

/** Stations with the points that hang under them, and what is missing of each (BB-3). */
@Singleton
class Sites {

  private final Communities communities;
  private final Stations stations;
  private final Clock clock;

  Sites(Communities communities, Stations stations, Clock clock) {
    this.communities = communities;
    this.stations = stations;
    this.clock = clock;
  }

  /**
   * A station or a point as it is today.
   *
   * @param profile what is known besides; the port answers for every one
   */
  record Site(StationFacts facts, StationProfileFacts profile) {

    /** What BB-3 wants of a point and nobody has said yet. */
    List<Gap> gaps() {
      List<Gap> gaps = new ArrayList<>();
      if (facts.kind() == StationKind.POINT) {
        if (profile.compound().isEmpty()) {
          gaps.add(Gap.COMPOUND);
        }
        if (profile.propertyCompany().isEmpty()) {
          gaps.add(Gap.PROPERTY_COMPANY);
        }
      }
      return gaps;
    }
  }

  /** What may be missing of a point. */
  enum Gap {
    /** The residential compound that it is in (居民小区). */
    COMPOUND,
    /** The property company that it is run with (物业服务企业). */
    PROPERTY_COMPANY
  }

  /** A station, where it is, and its points. */
  record Group(CommunityFacts community, Site station, List<Site> points) {

    /** How much is missing of its points. */
    public int gaps() {
      return points.stream().mapToInt(point -> point.gaps().size()).sum();
    }
  }

  /** The stations of today in a part of the district, in the order of the national list. */
  List<Group> within(Scope scope) {
    List<CommunityFacts> all = communities.within(scope);
    Map<Long, List<StationFacts>> open =
        stations.openOn(today(), all.stream().map(CommunityFacts::id).toList());
    List<StationFacts> facts = open.values().stream().flatMap(List::stream).toList();
    Map<Long, StationProfileFacts> profiles =
        stations.profiles(facts.stream().map(StationFacts::id).toList());
    return all.stream()
        .flatMap(
            community ->
                groups(community, open.getOrDefault(community.id(), List.of()), profiles).stream())
        .toList();
  }

  private LocalDate today() {
    return Asked.today(clock);
  }

  static List<Group> groups(
      CommunityFacts community,
      Collection<StationFacts> open,
      Map<Long, StationProfileFacts> profiles) {
    return open.stream()
        .filter(one -> one.kind() == StationKind.STATION)
        .map(
            station ->
                new Group(
                    community,
                    site(station, profiles),
                    open.stream()
                        .filter(one -> Objects.equals(one.parent(), station.id()))
                        .map(one -> site(one, profiles))
                        .toList()))
        .toList();
  }

  private static Site site(StationFacts facts, Map<Long, StationProfileFacts> profiles) {
    return new Site(facts, Objects.requireNonNull(profiles.get(facts.id())));
  }
}
