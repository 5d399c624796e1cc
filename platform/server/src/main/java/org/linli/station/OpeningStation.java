package org.linli.station;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.StationKind;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * Registers a station, or a point of one: open, by the level above, or planned, by the community's
 * own people, who then ask for its opening.
 */
@Singleton
class OpeningStation {

  private final StationRegister stations;
  private final StationPeriods periods;
  private final Contacts contacts;
  private final Audit audit;
  private final Clock clock;

  OpeningStation(
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
   * @param parent the station that a point belongs to
   * @param openedOn its first day; null while it is being planned
   */
  record Request(
      long community,
      StationKind kind,
      @Nullable Long parent,
      @Nullable LocalDate openedOn,
      StationDetails details,
      Contact contact) {}

  /**
   * Registers it.
   *
   * @return its id
   * @throws Refused if it can't be like this
   */
  @Transactional
  long open(Request request) {
    stations
        .lockCommunity(request.community())
        .orElseThrow(() -> new Refused("name", "community.refused.gone"));
    check(request);
    LocalDate opened = request.openedOn();
    LocalDate today = Time.today(clock);
    Long parent = request.kind() == StationKind.POINT ? request.parent() : null;
    Station station =
        stations.save(
            new Station(
                null,
                request.community(),
                request.kind(),
                parent,
                opened == null ? today : null,
                opened,
                null,
                null,
                Contacts.NOTHING,
                Contacts.NOTHING,
                null,
                clock.instant()));
    periods.put(station.key(), opened == null ? today : opened, request.details(), clock.instant());
    contacts.keep(station.key(), request.contact());
    audit.record(
        opened == null ? "station.planned" : "station.opened",
        "station",
        station.key(),
        Map.of(
            "community", Long.toString(request.community()),
            "kind", request.kind().name(),
            "openedOn", String.valueOf(opened)));
    return station.key();
  }

  private void check(Request request) {
    LocalDate opened = request.openedOn();
    if (opened != null && opened.isAfter(Time.today(clock))) {
      throw new Refused("openedOn", "station.refused.future");
    }
    if (stations.openNamed(request.community(), request.details().name(), 0) > 0) {
      throw new Refused("name", "station.refused.sameName");
    }
    if (request.kind() == StationKind.POINT && !canBelongTo(request.parent(), request)) {
      throw new Refused("parent", "station.refused.parent");
    }
  }

  private boolean canBelongTo(@Nullable Long parent, Request request) {
    return parent != null
        && stations
            .lock(parent)
            .filter(station -> station.kind() == StationKind.STATION && !station.isClosed())
            .filter(station -> request.openedOn() == null || !station.isPlanned(request.openedOn()))
            .filter(station -> station.communityId() == request.community())
            .isPresent();
  }
}
