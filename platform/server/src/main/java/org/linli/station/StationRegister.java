package org.linli.station;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.division.OpenCommunities;

/** The stations and points of the current tenant. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface StationRegister extends GenericRepository<Station, Long>, OpenCommunities {

  Station save(Station station);

  Optional<Station> findById(long id);

  @Query("SELECT * FROM station WHERE id = :id FOR UPDATE")
  Optional<Station> lock(long id);

  @Query("SELECT c.path FROM station s JOIN community c ON c.id = s.community_id WHERE s.id = :id")
  Optional<String> pathOf(long id);

  /** How many other stations of the community that are not closed have this name today. */
  @Query(
      """
      SELECT COUNT(*) FROM station s JOIN station_period p ON p.station_id = s.id
      WHERE s.community_id = :community AND s.closed_on IS NULL AND s.id <> :except
        AND p.name = :name AND p.from_on =
          (SELECT MAX(q.from_on) FROM station_period q WHERE q.station_id = s.id)\
      """)
  long openNamed(long community, String name, long except);

  @Query("SELECT COUNT(*) FROM station WHERE parent_id = :id AND closed_on IS NULL")
  long openPointsOf(long id);

  @Query("UPDATE station SET opened_on = :day WHERE id = :id")
  void setOpenedOn(long id, @Nullable LocalDate day);

  @Query("UPDATE station SET planned_on = :day WHERE id = :id")
  void setPlannedOn(long id, @Nullable LocalDate day);

  @Query("UPDATE station SET closed_on = :day, close_reason = :reason WHERE id = :id")
  void setClosed(long id, @Nullable LocalDate day, @Nullable String reason);

  @Query("UPDATE station SET contact_name = :name, contact_phone = :phone WHERE id = :id")
  void setContact(long id, byte[] name, byte[] phone);

  @Query("UPDATE station SET photo_id = :photo WHERE id = :id")
  void setPhoto(long id, @Nullable Long photo);
}
