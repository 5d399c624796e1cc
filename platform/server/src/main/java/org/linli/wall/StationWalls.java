package org.linli.wall;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Problem;
import org.linli.api.StationFacts;
import org.linli.api.StationKind;
import org.linli.api.StationProfileFacts;
import org.linli.api.Stations;
import org.linli.organization.LeadingGroups;
import org.linli.station.OpeningWeeks;
import org.linli.tenant.Time;

/** Fills the documents with what the records say of a station. */
@Singleton
class StationWalls {

  private final WallDocuments documents;
  private final Stations stations;
  private final Communities communities;
  private final OpeningWeeks weeks;
  private final LeadingGroups groups;
  private final Clock clock;

  StationWalls(
      WallDocuments documents,
      Stations stations,
      Communities communities,
      OpeningWeeks weeks,
      LeadingGroups groups,
      Clock clock) {
    this.documents = documents;
    this.stations = stations;
    this.communities = communities;
    this.weeks = weeks;
    this.groups = groups;
    this.clock = clock;
  }

  /** All documents for a station; none for a point, or a station that isn't open. */
  List<FilledWall> of(long station) {
    return documents.all().isEmpty()
        ? List.of()
        : facts(station)
            .map(facts -> documents.all().stream().map(one -> FilledWall.of(one, facts)).toList())
            .orElse(List.of());
  }

  /**
   * A document for a station.
   *
   * @throws Problem if there is no such document, or the station isn't open today
   */
  FilledWall of(long station, String document) {
    var found = documents.find(document).orElseThrow(Problem::notFound);
    return FilledWall.of(
        found, facts(station).orElseThrow(() -> Problem.conflict("wall.refused.notOpen")));
  }

  private Optional<WallFacts> facts(long id) {
    StationFacts station = stations.byIds(Time.today(clock), List.of(id)).get(id);
    if (station == null || station.kind() != StationKind.STATION) {
      return Optional.empty();
    }
    CommunityFacts community =
        Objects.requireNonNull(
            communities.everByIds(List.of(station.community())).get(station.community()));
    StationProfileFacts profile = stations.profiles(List.of(id)).get(id);
    return Optional.of(
        new WallFacts(
            id,
            community.id(),
            station.name(),
            community.shortName(),
            station.openedOn(),
            profile == null ? "" : profile.phone(),
            weeks.of(id),
            groups.of(community.id())));
  }
}
