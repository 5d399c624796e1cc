package org.linli.station;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When stations did not serve for a while. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Suspensions extends GenericRepository<Station, Long> {

  /** Those of a station, the first one first. */
  @Query(
      """
      SELECT id, station_id, from_on, until_on, reason FROM station_suspension
      WHERE station_id = :station ORDER BY from_on, id\
      """)
  List<Suspension> of(long station);

  /** Adds one. */
  @Query(
      """
      INSERT INTO station_suspension (station_id, from_on, until_on, reason, recorded_at)
      VALUES (:station, :from, :until, :reason, :now)\
      """)
  void add(long station, LocalDate from, @Nullable LocalDate until, String reason, Instant now);

  /** What lasts on a day ends the day before. */
  @Query(
      """
      UPDATE station_suspension SET until_on = :last
      WHERE station_id = :station AND from_on < :day AND (until_on IS NULL OR until_on >= :day)\
      """)
  void end(long station, LocalDate day, LocalDate last);

  /** What was to begin on a day or later never does. */
  @Query("DELETE FROM station_suspension WHERE station_id = :station AND from_on >= :day")
  void callOff(long station, LocalDate day);
}
