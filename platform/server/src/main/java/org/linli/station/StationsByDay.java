package org.linli.station;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** Reads stations as they were on a day. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StationsByDay extends GenericRepository<Station, Long> {

  @Query(
      """
      SELECT s.id, s.community_id, s.kind, s.parent_id, p.name, p.host, p.address, p.area,
        p.activity, s.opened_on, s.closed_on
      FROM station s JOIN station_period p ON p.station_id = s.id
      WHERE s.community_id IN (:communities) AND s.opened_on <= :day
        AND (s.closed_on IS NULL OR s.closed_on > :day)
        AND p.from_on = (SELECT MAX(q.from_on) FROM station_period q
          WHERE q.station_id = s.id AND q.from_on <= :day)
      ORDER BY s.community_id, s.kind = 'POINT', s.opened_on, s.id\
      """)
  List<StationOnADay> open(LocalDate day, Collection<Long> communities);

  /** The points of a station, open ones first, as they are today or were when they closed. */
  @Query(
      """
      SELECT s.id, s.community_id, s.kind, s.parent_id, p.name, p.host, p.address, p.area,
        p.activity, s.opened_on, s.closed_on
      FROM station s JOIN station_period p ON p.station_id = s.id
      WHERE s.parent_id = :station
        AND p.from_on = (SELECT MAX(q.from_on) FROM station_period q WHERE q.station_id = s.id)
      ORDER BY s.closed_on IS NOT NULL, s.opened_on, s.id\
      """)
  List<StationOnADay> pointsOf(long station);
}
