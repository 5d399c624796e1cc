package org.linli.duty;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.StationFacts;
import org.linli.station.StationPagePart;

/** This week's duty on a station's public page, names masked. */
@Singleton
final class DutyOnStationPage implements StationPagePart {

  private final Rosters rosters;

  DutyOnStationPage(Rosters rosters) {
    this.rosters = rosters;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Shown> of(StationFacts station, CommunityFacts community, LocalDate day) {
    Roster week = rosters.masked(station.id(), rosters.monday(day.toString()));
    return week.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shown("duty.public", "duty/public", Map.of("week", week)));
  }
}
