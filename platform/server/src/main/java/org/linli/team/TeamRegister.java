package org.linli.team;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.TeamCategory;
import org.linli.division.OpenCommunities;

/** The teams of the current tenant. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TeamRegister extends GenericRepository<Team, Long>, OpenCommunities {

  Team save(Team team);

  Optional<Team> findById(long id);

  @Query("SELECT * FROM team WHERE id = :id FOR UPDATE")
  Optional<Team> lock(long id);

  @Query("SELECT c.path FROM team t JOIN community c ON c.id = t.community_id WHERE t.id = :id")
  Optional<String> pathOf(long id);

  /** How many other teams of the community have this name today. */
  @Query(
      """
      SELECT COUNT(*) FROM team
      WHERE community_id = :community AND disbanded_on IS NULL AND id <> :except AND name = :name\
      """)
  long existingNamed(long community, String name, long except);

  @Query(
      """
      SELECT * FROM team
      WHERE community_id IN (:communities) AND established_on <= :day
        AND (disbanded_on IS NULL OR disbanded_on > :day)
      ORDER BY community_id, established_on, id\
      """)
  List<Team> existing(LocalDate day, Collection<Long> communities);

  @Query(
      """
      UPDATE team SET name = :name, category = :category,
        directly_subordinate = :directlySubordinate, established_on = :establishedOn
      WHERE id = :id\
      """)
  void change(
      long id,
      String name,
      TeamCategory category,
      boolean directlySubordinate,
      LocalDate establishedOn);

  @Query("UPDATE team SET disbanded_on = :day, disband_reason = :reason WHERE id = :id")
  void setDisbanded(long id, @Nullable LocalDate day, @Nullable String reason);
}
