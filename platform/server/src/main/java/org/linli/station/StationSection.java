package org.linli.station;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.Time;

/** The stations of a community, on its page. */
@Singleton
final class StationSection implements CommunitySection {

  private final StationsByDay stations;
  private final Viewer viewer;
  private final Clock clock;

  StationSection(StationsByDay stations, Viewer viewer, Clock clock) {
    this.stations = stations;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    return Optional.of(
        new Shown(
            "station.section",
            "station/section",
            Map.of(
                "community",
                community.id(),
                "stations",
                stations.existing(Time.today(clock), community.id()),
                "mayKeep",
                community.closedOn() == null
                    && CommunityKeepers.scope(viewer).contains(community.path()))));
  }
}
