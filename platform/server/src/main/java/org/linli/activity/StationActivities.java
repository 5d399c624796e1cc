package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.StationFacts;
import org.linli.station.StationPagePart;

/**
 * What is on next around a station, on its public page: the published activities of its community.
 */
@Singleton
final class StationActivities implements StationPagePart {

  private static final int ORDER = 30;
  private static final int SHOWN = 5;

  private final SessionTable sessions;
  private final Clock clock;

  StationActivities(SessionTable sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  @Override
  public int order() {
    return ORDER;
  }

  @Override
  public Optional<Shown> of(StationFacts station, CommunityFacts community, LocalDate day) {
    return Optional.of(
        new Shown(
            "activity.station",
            "activity/station",
            Map.of("coming", sessions.coming(community.id(), clock.instant(), SHOWN))));
  }
}
