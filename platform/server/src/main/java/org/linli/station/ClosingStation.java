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

/** Closes a station from a day on, and takes that back when it was a mistake. */
@Singleton
class ClosingStation {

  private final StationRegister stations;
  private final StationPeriods periods;
  private final Audit audit;
  private final Clock clock;

  ClosingStation(StationRegister stations, StationPeriods periods, Audit audit, Clock clock) {
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
    if (!station.isOpen()) {
      throw new Refused("closedOn", "station.refused.closedAlready");
    }
    List<StationPeriod> all = periods.of(id);
    LocalDate last = all.getLast().fromOn();
    if (day.isBefore(last)) {
      throw new Refused("closedOn", "station.refused.closedBefore", last);
    }
    if (day.isAfter(Time.today(clock))) {
      throw new Refused("closedOn", "station.refused.future");
    }
    long points = stations.openPointsOf(id);
    if (points > 0) {
      throw new Refused("closedOn", "station.refused.openPoints", points);
    }
    stations.setClosed(id, day, reason);
    audit.record("station.closed", "station", id, Map.of("closedOn", day.toString()));
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
    if (station.isOpen()) {
      return;
    }
    if (stations.openNamed(station.communityId(), periods.of(id).getLast().name(), id) > 0) {
      throw new Refused("closedOn", "station.refused.sameName");
    }
    Long parent = station.parentId();
    if (parent != null && stations.lock(parent).filter(Station::isOpen).isEmpty()) {
      throw new Refused("closedOn", "station.refused.parent");
    }
    stations.setClosed(id, null, null);
    audit.record("station.reopened", "station", id);
  }
}
