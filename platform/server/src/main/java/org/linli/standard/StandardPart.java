package org.linli.standard;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunitySection.Shown;
import org.linli.api.StationFacts;
import org.linli.station.StationPart;

/** On a station's page: how it stands, what is missing, and until when it has to be mended. */
@Singleton
final class StandardPart implements StationPart {

  private final Standards standards;
  private final Standings standings;
  private final VisitTable visits;
  private final Mending mending;

  StandardPart(Standards standards, Standings standings, VisitTable visits, Mending mending) {
    this.standards = standards;
    this.standings = standings;
    this.visits = visits;
    this.mending = mending;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Shown> of(long id) {
    return standings.station(id).flatMap(this::of);
  }

  private Optional<Shown> of(StationFacts station) {
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
                    mending.of(visits.toMendAt(station.id())))));
  }
}
