package org.linli.standard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunitySection.Shown;
import org.linli.api.StationFacts;
import org.linli.station.StationPart;
import org.linli.tenant.Time;

/** On a station's page: how it stands, what is missing, and until when it has to be mended. */
@Singleton
final class StandardPart implements StationPart {

  private final Standards standards;
  private final Standings standings;
  private final VisitTable visits;
  private final Clock clock;

  StandardPart(Standards standards, Standings standings, VisitTable visits, Clock clock) {
    this.standards = standards;
    this.standings = standings;
    this.visits = visits;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Shown> of(StationFacts station) {
    if (station.closedOn() != null) {
      return Optional.empty();
    }
    List<Standing> all =
        standards.about(station).stream().map(given -> standings.of(given, station)).toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Shown(
                "standard.part",
                "standard/part",
                Map.of(
                    "station",
                    station,
                    "standings",
                    all,
                    "toMend",
                    visits.toMendAt(station.id()),
                    "today",
                    Time.today(clock))));
  }
}
