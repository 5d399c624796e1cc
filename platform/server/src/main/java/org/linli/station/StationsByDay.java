package org.linli.station;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Reads stations as they were on a day, each with where it stood. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StationsByDay extends GenericRepository<Station, Long> {

  /** What is read of each. */
  String COLUMNS =
      "SELECT s.id, s.community_id, s.kind, s.parent_id, p.name, p.host, p.host_kind, p.address,"
          + " p.area, p.activity, s.opened_on, s.closed_on, "
          + StationState.ON_DAY
          + " AS state FROM station s JOIN station_period p ON p.station_id = s.id";

  /**
   * Those that had opened and weren't closed, whether or not they were shut for a while: there is a
   * station, whatever it does on the day.
   */
  @Query(
      COLUMNS
          + """
           WHERE s.community_id IN (:communities) AND s.opened_on <= :day
            AND (s.closed_on IS NULL OR s.closed_on > :day)
            AND p.from_on = (SELECT MAX(q.from_on) FROM station_period q
              WHERE q.station_id = s.id AND q.from_on <= :day)
          ORDER BY s.community_id, s.kind = 'POINT', s.opened_on, s.id\
          """)
  List<StationOnADay> open(LocalDate day, Collection<Long> communities);

  /** Those of some that had opened and weren't closed, as they were on a day. */
  @Query(
      COLUMNS
          + """
           WHERE s.id IN (:stations) AND s.opened_on <= :day
            AND (s.closed_on IS NULL OR s.closed_on > :day)
            AND p.from_on = (SELECT MAX(q.from_on) FROM station_period q
              WHERE q.station_id = s.id AND q.from_on <= :day)\
          """)
  List<StationOnADay> openAmong(LocalDate day, Collection<Long> stations);

  /** All of a community that aren't closed, planned ones last. */
  @Query(
      COLUMNS
          + """
           WHERE s.community_id = :community
            AND (s.closed_on IS NULL OR s.closed_on > :day)
            AND p.from_on = (SELECT MAX(q.from_on) FROM station_period q WHERE q.station_id = s.id)
          ORDER BY s.kind = 'POINT', s.opened_on IS NULL, s.opened_on, s.id\
          """)
  List<StationOnADay> existing(LocalDate day, long community);

  /** Some, as they are today or were when they closed. */
  @Query(
      COLUMNS
          + """
           WHERE s.id IN (:stations)
            AND p.from_on = (SELECT MAX(q.from_on) FROM station_period q WHERE q.station_id = s.id)\
          """)
  List<StationOnADay> byIds(LocalDate day, Collection<Long> stations);

  /** The points of a station, open ones first, as they are today or were when they closed. */
  @Query(
      COLUMNS
          + """
           WHERE s.parent_id = :station
            AND p.from_on = (SELECT MAX(q.from_on) FROM station_period q WHERE q.station_id = s.id)
          ORDER BY s.closed_on IS NOT NULL, s.opened_on IS NULL, s.opened_on, s.id\
          """)
  List<StationOnADay> pointsOf(LocalDate day, long station);
}
