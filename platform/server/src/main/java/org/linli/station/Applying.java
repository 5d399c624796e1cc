package org.linli.station;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Viewer;
import org.linli.web.Refused;

/** Asks the level above to open or close a station, and takes that back. */
@Singleton
class Applying {

  private final StationRegister stations;
  private final StationPeriods periods;
  private final ApplicationTable applications;
  private final BeginningStation beginning;
  private final ClosingStation closing;
  private final StationTelling telling;
  private final Viewer viewer;
  private final Audit audit;
  private final Clock clock;

  Applying(
      StationRegister stations,
      StationPeriods periods,
      ApplicationTable applications,
      BeginningStation beginning,
      ClosingStation closing,
      StationTelling telling,
      Viewer viewer,
      Audit audit,
      Clock clock) {
    this.stations = stations;
    this.periods = periods;
    this.applications = applications;
    this.beginning = beginning;
    this.closing = closing;
    this.telling = telling;
    this.viewer = viewer;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Asks for it.
   *
   * @return the application's id
   * @throws Refused if one waits already, or it could not be done as asked
   */
  @Transactional
  long ask(long id, Wish wish, LocalDate day, String reason) {
    Station known = stations.findById(id).orElseThrow();
    stations.lockCommunity(known.communityId());
    Station station = stations.lock(id).orElseThrow();
    String field = wish == Wish.OPEN ? "openedOn" : "closedOn";
    if (applications.waitingOf(id).isPresent()) {
      throw new Refused(field, "station.refused.waits");
    }
    switch (wish) {
      case OPEN -> beginning.check(station, day);
      case CLOSE -> closing.check(station, day);
    }
    long application = applications.add(id, wish, day, reason, viewer.account(), clock.instant());
    audit.record(
        "station.applied",
        "station",
        id,
        Map.of("wish", wish.name(), "day", day.toString(), "by", Long.toString(application)));
    telling.applied(station, periods.of(id).getLast().name(), wish, viewer.account());
    return application;
  }

  /** Takes back what still waits; nothing if nothing does. */
  @Transactional
  void withdraw(long id) {
    stations.lock(id).orElseThrow();
    applications
        .waitingOf(id)
        .ifPresent(
            one -> {
              applications.answer(
                  one.id(), ApplicationState.WITHDRAWN, "", viewer.account(), clock.instant());
              audit.record(
                  "station.applicationWithdrawn", "station", id, Map.of("wish", one.wish().name()));
            });
  }
}
