package org.linli.indicator;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.Set;
import org.linli.station.OpenStation;
import org.linli.testing.Sample;

/** Indicators and units, for the trials of every route. */
@Factory
final class IndicatorSamples {

  /** Everyone sees of it what their scope holds. */
  @Singleton
  Sample indicator() {
    return Sample.of(
        "indicator",
        (server, ground) -> {
          TrialIndicators trial = server.get(TrialIndicators.class);
          trial.give(ground.tenant(), trial.teams(Set.of(), Set.of()));
          return Sample.Found.shared(TrialIndicators.TEAMS);
        });
  }

  @Singleton
  Sample unit() {
    return Sample.of(
        "unit",
        (server, ground) -> {
          OpenStation station = new OpenStation(server, ground.tenant(), ground.township());
          return Sample.Found.lying(station.path, station.path);
        });
  }
}
