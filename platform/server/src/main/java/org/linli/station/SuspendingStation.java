package org.linli.station;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Audit;
import org.linli.api.Viewer;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/**
 * Shuts a station for a while. Its own people do so without asking, for a burst pipe waits for
 * nobody; the level above is told, and residents read why and until when.
 */
@Singleton
class SuspendingStation {

  private final StationRegister stations;
  private final StationPeriods periods;
  private final Suspensions suspensions;
  private final StationTelling telling;
  private final Viewer viewer;
  private final Audit audit;
  private final Clock clock;

  SuspendingStation(
      StationRegister stations,
      StationPeriods periods,
      Suspensions suspensions,
      StationTelling telling,
      Viewer viewer,
      Audit audit,
      Clock clock) {
    this.stations = stations;
    this.periods = periods;
    this.suspensions = suspensions;
    this.telling = telling;
    this.viewer = viewer;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Shuts it.
   *
   * @param until the last day of it; null while nobody knows
   * @throws Refused if it isn't open then, or shut already
   */
  @Transactional
  void suspend(long id, LocalDate from, @Nullable LocalDate until, String reason) {
    Station station = stations.lock(id).orElseThrow();
    LocalDate opened = station.openedOn();
    if (station.isClosed() || opened == null || from.isBefore(opened)) {
      throw new Refused("from", "station.refused.notOpenThen");
    }
    if (until != null && until.isBefore(from)) {
      throw new Refused("until", "station.refused.untilBeforeFrom");
    }
    if (suspensions.of(id).stream().anyMatch(one -> one.meets(from, until))) {
      throw new Refused("from", "station.refused.suspendedAlready");
    }
    suspensions.add(id, from, until, reason, clock.instant());
    Map<String, String> details = new HashMap<>(Map.of("from", from.toString()));
    if (until != null) {
      details.put("until", until.toString());
    }
    audit.record("station.suspended", "station", id, details);
    telling.suspended(station, periods.of(id).getLast().name(), reason, viewer.account());
  }

  /** It serves again from today on, and a suspension still to come is called off. */
  @Transactional
  void resume(long id) {
    stations.lock(id).orElseThrow();
    LocalDate today = Time.today(clock);
    if (suspensions.of(id).stream().anyMatch(one -> one.meets(today, null))) {
      suspensions.end(id, today, today.minusDays(1));
      suspensions.callOff(id, today);
      audit.record("station.resumed", "station", id, Map.of("from", today.toString()));
    }
  }
}
