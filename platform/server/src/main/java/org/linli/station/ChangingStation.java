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

/** Says what is true of a station from a day on; what was true before stays on record. */
@Singleton
class ChangingStation {

  private final StationRegister stations;
  private final StationPeriods periods;
  private final Contacts contacts;
  private final Audit audit;
  private final Clock clock;

  ChangingStation(
      StationRegister stations,
      StationPeriods periods,
      Contacts contacts,
      Audit audit,
      Clock clock) {
    this.stations = stations;
    this.periods = periods;
    this.contacts = contacts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is asked for.
   *
   * @param openedOn the station's first day, which may have been wrong; of a planned one nothing is
   *     said here
   * @param from the day from which the details hold; the first day itself mends what was wrong from
   *     the start
   * @param contact what changes about whom to call, from now on
   */
  record Request(
      long station,
      LocalDate openedOn,
      LocalDate from,
      StationDetails details,
      ContactChange contact) {}

  /**
   * Changes it.
   *
   * @throws Refused if it can't be changed like this
   */
  @Transactional
  void change(Request request) {
    Station known = stations.findById(request.station()).orElseThrow();
    stations.lockCommunity(known.communityId());
    Station station = stations.lock(request.station()).orElseThrow();
    List<StationPeriod> all = periods.of(station.key());
    checkName(request, station);
    LocalDate opened = station.openedOn();
    if (opened == null || station.isPlanned(Time.today(clock))) {
      periods.put(station.key(), all.getLast().fromOn(), request.details(), clock.instant());
    } else {
      check(request, station, opened, all);
      if (!request.openedOn().equals(opened)) {
        LocalDate first = all.getFirst().fromOn();
        if (first.equals(opened) || first.isAfter(request.openedOn())) {
          periods.move(station.key(), first, request.openedOn());
        }
        stations.setOpenedOn(station.key(), request.openedOn());
      }
      if (!isKnown(request, periods.of(station.key()))) {
        periods.put(station.key(), request.from(), request.details(), clock.instant());
      }
    }
    if (!request.contact().isNothing()) {
      contacts.keep(station.key(), request.contact().of(contacts.of(station)));
    }
    audit.record(
        "station.changed",
        "station",
        station.key(),
        Map.of(
            "from", request.from().toString(),
            "openedOn", request.openedOn().toString(),
            "contact", request.contact().isNothing() ? "kept" : "changed"));
  }

  /** Whoever changes only the contact, say, begins no new period. */
  private static boolean isKnown(Request request, List<StationPeriod> all) {
    return all.reversed().stream()
        .filter(period -> !period.fromOn().isAfter(request.from()))
        .findFirst()
        .filter(period -> period.details().equals(request.details()))
        .isPresent();
  }

  private void checkName(Request request, Station station) {
    if (!station.isClosed()
        && stations.openNamed(station.communityId(), request.details().name(), station.key()) > 0) {
      throw new Refused("name", "station.refused.sameName");
    }
  }

  private void check(Request request, Station station, LocalDate before, List<StationPeriod> all) {
    LocalDate opened = request.openedOn();
    if (opened.isAfter(Time.today(clock))) {
      throw new Refused("openedOn", "station.refused.future");
    }
    if (!opened.equals(before) && all.size() > 1 && !opened.isBefore(all.get(1).fromOn())) {
      throw new Refused("openedOn", "station.refused.openedAfterChange", all.get(1).fromOn());
    }
    LocalDate closed = station.closedOn();
    if (closed != null && opened.isAfter(closed)) {
      throw new Refused("openedOn", "station.refused.openedAfterClosing", closed);
    }
    if (request.from().isAfter(Time.today(clock))) {
      throw new Refused("from", "station.refused.future");
    }
    if (request.from().isBefore(opened)) {
      throw new Refused("from", "station.refused.beforeOpening", opened);
    }
    if (closed != null && !request.from().isBefore(closed)) {
      throw new Refused("from", "station.refused.afterClosing", closed);
    }
  }
}
