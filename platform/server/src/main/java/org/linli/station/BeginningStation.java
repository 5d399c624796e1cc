package org.linli.station;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Lets a planned station open: from a day on that may still be to come. */
@Singleton
class BeginningStation {

  private static final int AHEAD_DAYS = 180;

  private final StationRegister stations;
  private final StationPeriods periods;
  private final ApplicationTable applications;
  private final Audit audit;
  private final Clock clock;

  BeginningStation(
      StationRegister stations,
      StationPeriods periods,
      ApplicationTable applications,
      Audit audit,
      Clock clock) {
    this.stations = stations;
    this.periods = periods;
    this.applications = applications;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The level above opens it without having been asked.
   *
   * @throws Refused if an application waits, which is to be answered then, or it can't be
   */
  @Transactional
  void directly(long id, LocalDate day) {
    if (applications.waitingOf(id).isPresent()) {
      throw new Refused("openedOn", "station.refused.waits");
    }
    begin(id, day);
  }

  /** Opens it, in the transaction of whoever decided that. */
  void begin(long id, LocalDate day) {
    Station known = stations.findById(id).orElseThrow();
    stations.lockCommunity(known.communityId());
    Station station = stations.lock(id).orElseThrow();
    check(station, day);
    List<StationPeriod> all = periods.of(id);
    LocalDate first = all.getFirst().fromOn();
    if (day.isBefore(first)) {
      // It served before anybody wrote it down: then it was never planned here.
      periods.move(id, first, day);
      stations.setPlannedOn(id, null);
    }
    stations.setOpenedOn(id, day);
    audit.record("station.begun", "station", id, Map.of("openedOn", day.toString()));
  }

  /**
   * Whether it could open.
   *
   * @throws Refused if it couldn't
   */
  void check(Station station, LocalDate day) {
    LocalDate today = Time.today(clock);
    if (station.isClosed()) {
      throw new Refused("openedOn", "station.refused.closedAlready");
    }
    LocalDate opened = station.openedOn();
    if (opened != null && !opened.isAfter(today)) {
      throw new Refused("openedOn", "station.refused.openAlready");
    }
    if (day.isAfter(today.plusDays(AHEAD_DAYS))) {
      throw new Refused("openedOn", "station.refused.farAhead");
    }
    Long parent = station.parentId();
    if (parent != null && !isOpenOn(parent, day)) {
      throw new Refused("openedOn", "station.refused.parentPlanned");
    }
  }

  private boolean isOpenOn(long parent, LocalDate day) {
    return stations
        .findById(parent)
        .filter(one -> !one.isClosed())
        .map(Station::openedOn)
        .filter(opened -> !opened.isAfter(day))
        .isPresent();
  }
}
