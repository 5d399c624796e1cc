package org.linli.station;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Says when a station is open, in an ordinary week and on single days. */
@Singleton
class KeepingHours {

  /** As many days as anybody closes at once. */
  private static final int MOST_DAYS = 62;

  private final StationRegister stations;
  private final HoursTable hours;
  private final Audit audit;
  private final Clock clock;

  KeepingHours(StationRegister stations, HoursTable hours, Audit audit, Clock clock) {
    this.stations = stations;
    this.hours = hours;
    this.audit = audit;
    this.clock = clock;
  }

  /** Says how an ordinary week is. */
  @Transactional
  void week(long station, Map<DayOfWeek, List<Span>> week) {
    stations.lock(station).orElseThrow();
    hours.putWeek(station, week);
    audit.record(
        "station.hoursChanged", "station", station, Map.of("days", Integer.toString(week.size())));
  }

  /**
   * What is otherwise.
   *
   * @param to the last day
   * @param spans when it is open; none if it is closed
   */
  record Otherwise(LocalDate from, LocalDate to, List<Span> spans, String reason) {}

  /**
   * Says how some days are.
   *
   * @throws Refused if they are over, or too many
   */
  @Transactional
  void otherwise(long station, Otherwise what) {
    stations.lock(station).orElseThrow();
    if (what.to().isBefore(what.from())) {
      throw new Refused("to", "station.refused.untilBeforeFrom");
    }
    if (what.from().isBefore(Time.today(clock))) {
      throw new Refused("day", "station.refused.past");
    }
    if (ChronoUnit.DAYS.between(what.from(), what.to()) >= MOST_DAYS) {
      throw new Refused("to", "station.refused.manyDays", MOST_DAYS);
    }
    hours.putSpecial(
        station,
        what.from()
            .datesUntil(what.to().plusDays(1))
            .map(day -> new SpecialDay(day, what.spans(), what.reason()))
            .toList());
    audit.record(
        "station.specialDaysSet",
        "station",
        station,
        Map.of("from", what.from().toString(), "to", what.to().toString()));
  }

  /** A day is as ordinary as others again. */
  @Transactional
  void asUsual(long station, LocalDate day) {
    stations.lock(station).orElseThrow();
    hours.removeSpecial(station, day, day);
    audit.record("station.specialDayRemoved", "station", station, Map.of("day", day.toString()));
  }
}
