package org.linli.standard;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.StationFacts;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;

/** On a community's page, for those who keep it: how its stations stand. */
@Singleton
final class StandardSection implements CommunitySection {

  private final Standards standards;
  private final Standings standings;
  private final Viewer viewer;

  StandardSection(Standards standards, Standings standings, Viewer viewer) {
    this.standards = standards;
    this.standings = standings;
    this.viewer = viewer;
  }

  @Override
  public int order() {
    return 21;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    List<GivenStandard> inForce = standards.inForce();
    if (inForce.isEmpty() || !CommunityKeepers.scope(viewer).contains(community.path())) {
      return Optional.empty();
    }
    List<StationFacts> stations =
        standings.open(List.of(community.id())).getOrDefault(community.id(), List.of());
    List<Standing> all =
        inForce.stream()
            .flatMap(
                given ->
                    standings
                        .of(
                            given,
                            stations.stream()
                                .filter(one -> given.said().about().contains(one.kind()))
                                .toList())
                        .stream())
            .toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shown("standard.part", "standard/section", Map.of("standings", all)));
  }
}
