package org.linli.station;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * Closes a station from a day on, or gives up a planned one, and takes that back when it was a
 * mistake.
 */
@Singleton
class ClosingStation {

  private static final int AHEAD_DAYS = 180;

  private final StationRegister stations;
  private final StationPeriods periods;
  private final ApplicationTable applications;
  private final Audit audit;
  private final Clock clock;

  ClosingStation(
      StationRegister stations,
      StationPeriods periods,
      ApplicationTable applications,
      Audit audit,
      Clock clock) {
    this.applications = applications;
    this.stations = stations;
    this.periods = periods;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Closes it.
   *
   * @param day the first day on which it is no longer open; its own first day if it was opened by
   *     mistake
   * @param reason why, in words
   * @throws Refused if points of it are still open, or the day can't be
   */
  @Transactional
  void close(long id, LocalDate day, String reason) {
    Station station = stations.lock(id).orElseThrow();
    check(station, day);
    if (station.isPlanned(day)) {
      stations.setOpenedOn(id, null);
    }
    stations.setClosed(id, day, reason);
    audit.record("station.closed", "station", id, Map.of("closedOn", day.toString()));
  }

  /**
   * The level above closes it without having been asked.
   *
   * @throws Refused if an application waits, which is to be answered then, or it can't be
   */
  @Transactional
  void directly(long id, LocalDate day, String reason) {
    if (day.isAfter(Time.today(clock))) {
      throw new Refused("closedOn", "station.refused.future");
    }
    if (applications.waitingOf(id).isPresent()) {
      throw new Refused("closedOn", "station.refused.waits");
    }
    close(id, day, reason);
  }

  /**
   * Whether it could close.
   *
   * @throws Refused if it couldn't
   */
  void check(Station station, LocalDate day) {
    long id = station.key();
    if (station.isClosed()) {
      throw new Refused("closedOn", "station.refused.closedAlready");
    }
    LocalDate last = periods.of(id).getLast().fromOn();
    if (day.isBefore(last)) {
      throw new Refused("closedOn", "station.refused.closedBefore", last);
    }
    if (day.isAfter(Time.today(clock).plusDays(AHEAD_DAYS))) {
      throw new Refused("closedOn", "station.refused.farAhead");
    }
    long points = stations.openPointsOf(id);
    if (points > 0) {
      throw new Refused("closedOn", "station.refused.openPoints", points);
    }
  }

  /**
   * Takes a closing back: the station was open all the time.
   *
   * @throws Refused if its name has been given to another one, or its own station is closed
   */
  @Transactional
  void takeBack(long id) {
    Station known = stations.findById(id).orElseThrow();
    stations.lockCommunity(known.communityId());
    Station station = stations.lock(id).orElseThrow();
    if (!station.isClosed()) {
      return;
    }
    if (stations.openNamed(station.communityId(), periods.of(id).getLast().name(), id) > 0) {
      throw new Refused("closedOn", "station.refused.sameName");
    }
    Long parent = station.parentId();
    if (parent != null && stations.lock(parent).filter(one -> !one.isClosed()).isEmpty()) {
      throw new Refused("closedOn", "station.refused.parent");
    }
    stations.setClosed(id, null, null);
    audit.record("station.reopened", "station", id);
  }
}
