package org.linli.station;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Says who works at a station, and who no longer does. */
@Singleton
class KeepingStaff {

  private final StationRegister stations;
  private final StaffTable staff;
  private final Audit audit;
  private final Clock clock;

  KeepingStaff(StationRegister stations, StaffTable staff, Audit audit, Clock clock) {
    this.stations = stations;
    this.staff = staff;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Someone works there.
   *
   * @return their id among its staff
   * @throws Refused if they are said to begin later than today
   */
  @Transactional
  long add(long station, StaffMember who) {
    stations.lock(station).orElseThrow();
    if (who.fromOn().isAfter(Time.today(clock))) {
      throw new Refused("staffFrom", "station.refused.future");
    }
    long id = staff.add(station, who);
    audit.record(
        "station.staffAdded",
        "station",
        station,
        Map.of("member", Long.toString(id), "fullTime", Boolean.toString(who.fullTime())));
    return id;
  }

  /** Someone no longer works there from today on; nothing if nobody does by that id. */
  @Transactional
  void leave(long station, long member) {
    stations.lock(station).orElseThrow();
    LocalDate today = Time.today(clock);
    staff
        .find(station, member)
        .filter(one -> one.leftOn() == null)
        .ifPresent(
            one -> {
              staff.leave(member, today);
              audit.record(
                  "station.staffLeft", "station", station, Map.of("member", Long.toString(member)));
            });
  }
}
