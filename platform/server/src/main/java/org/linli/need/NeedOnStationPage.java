package org.linli.need;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.StationFacts;
import org.linli.station.StationPagePart;

/** How to ask for help, on a station's public page. */
@Singleton
final class NeedOnStationPage implements StationPagePart {

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Shown> of(StationFacts station, CommunityFacts community, LocalDate day) {
    return community.closedOn() != null
        ? Optional.empty()
        : Optional.of(
            new Shown(
                "need.station",
                "need/station",
                Map.of("community", community.id(), "station", station.id())));
  }
}
