package org.linli.project;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.division.OpenCommunities;
import org.linli.volunteer.ServiceType;

/** The projects of the current tenant. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ProjectRegister extends GenericRepository<Project, Long>, OpenCommunities {

  Project save(Project project);

  Optional<Project> findById(long id);

  List<Project> findByIdIn(Collection<Long> ids);

  @Query("SELECT * FROM project WHERE id = :id FOR UPDATE")
  Optional<Project> lock(long id);

  @Query("SELECT c.path FROM project p JOIN community c ON c.id = p.community_id WHERE p.id = :id")
  Optional<String> pathOf(long id);

  /** How many other projects of the community that run have this name. */
  @Query(
      """
      SELECT COUNT(*) FROM project
      WHERE community_id = :community AND closed_on IS NULL AND id <> :except AND name = :name\
      """)
  long runningNamed(long community, String name, long except);

  @Query(
      """
      SELECT * FROM project WHERE community_id = :community AND closed_on IS NULL
      ORDER BY name, id LIMIT 200\
      """)
  List<Project> running(long community);

  @Query("SELECT name FROM team WHERE id = :team")
  Optional<String> nameOfTeam(long team);

  @Query(
      """
      UPDATE project SET name = :name, team_id = :team, category = :category,
        target_group = :targetGroup, service_type = :serviceType, brand_tags = :brandTags,
        is_regular = :regular, year_plan = :yearPlan
      WHERE id = :id\
      """)
  void change(
      long id,
      String name,
      @Nullable Long team,
      ProjectCategory category,
      TargetGroup targetGroup,
      ServiceType serviceType,
      String brandTags,
      boolean regular,
      String yearPlan);

  @Query("UPDATE project SET closed_on = :day, close_reason = :reason WHERE id = :id")
  void setClosed(long id, @Nullable LocalDate day, @Nullable String reason);
}
