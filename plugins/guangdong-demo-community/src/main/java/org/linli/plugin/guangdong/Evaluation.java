package org.linli.plugin.guangdong;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.api.Indicator;

/**
 * The criteria of annex 3 that records can tell (GD-18), for the communities designated today. The
 * document lets other communities adapt them; they aren't measured by them here.
 */
@Singleton
class Evaluation {

  private final List<Indicator> indicators;

  Evaluation(
      Designations designations,
      TeamCriteria teams,
      ActivityCriteria activities,
      GrowthCriteria growth,
      SatisfactionCriteria satisfaction) {
    Indicator.Concern designated =
        period ->
            Optional.of(
                designations.active().stream()
                    .map(Designation::communityId)
                    .collect(Collectors.toSet()));
    this.indicators =
        Stream.of(
                teams.about(designated),
                activities.about(designated),
                growth.about(designated),
                satisfaction.about(designated))
            .flatMap(List::stream)
            .toList();
  }

  List<Indicator> indicators() {
    return indicators;
  }
}
