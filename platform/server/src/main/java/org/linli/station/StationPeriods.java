package org.linli.station;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was true of the stations, period by period. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StationPeriods extends GenericRepository<Station, Long> {

  /** The periods of a station, the first one first. */
  @Query(
      """
      SELECT station_id, from_on, name, host, host_kind, address, area, activity FROM station_period
      WHERE station_id = :station ORDER BY from_on\
      """)
  List<StationPeriod> of(long station);

  /** Begins a period, or replaces what was said of the one that begins that day. */
  @Query(
      """
      INSERT INTO station_period
        (station_id, from_on, name, host, host_kind, address, area, activity, recorded_at)
      VALUES (:station, :from, :name, :host, :hostKind, :address, :area, :activity, :now)
      ON DUPLICATE KEY UPDATE name = VALUES(name), host = VALUES(host), host_kind = VALUES(host_kind),
        address = VALUES(address), area = VALUES(area), activity = VALUES(activity),
        recorded_at = VALUES(recorded_at)\
      """)
  void put(
      long station,
      LocalDate from,
      String name,
      String host,
      String hostKind,
      String address,
      @Nullable BigDecimal area,
      String activity,
      Instant now);

  /** As {@link #put}, with the details together. */
  default void put(long station, LocalDate from, StationDetails details, Instant now) {
    put(
        station,
        from,
        details.name(),
        details.host(),
        details.hostKind() == null ? "" : details.hostKind().name(),
        details.address(),
        details.area(),
        details.activity(),
        now);
  }

  /** The first period begins on another day. */
  @Query("UPDATE station_period SET from_on = :to WHERE station_id = :station AND from_on = :from")
  void move(long station, LocalDate from, LocalDate to);
}
