package org.linli.organization;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.LeagueBranchState;
import org.linli.division.OpenCommunities;

/** What has been said of the communities' league branches. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LeagueBranchRegister extends GenericRepository<LeagueBranch, Long>, OpenCommunities {

  @Query(
      """
      SELECT b.community_id, b.from_on, b.state, b.name, b.established_on FROM league_branch b
      WHERE b.community_id IN (:communities)
        AND b.from_on = (SELECT MAX(l.from_on) FROM league_branch l
          WHERE l.community_id = b.community_id AND l.from_on <= :day)
      ORDER BY b.community_id\
      """)
  List<LeagueBranch> on(LocalDate day, Collection<Long> communities);

  /** Everything said of a community, the newest first. */
  @Query(
      """
      SELECT community_id, from_on, state, name, established_on FROM league_branch
      WHERE community_id = :community ORDER BY from_on DESC\
      """)
  List<LeagueBranch> of(long community);

  /** Says how things stand from a day on, or replaces what was said for that day. */
  @Query(
      """
      INSERT INTO league_branch (community_id, from_on, state, name, established_on, recorded_at)
      VALUES (:community, :from, :state, :name, :establishedOn, :now)
      ON DUPLICATE KEY UPDATE state = VALUES(state), name = VALUES(name),
        established_on = VALUES(established_on), recorded_at = VALUES(recorded_at)\
      """)
  void put(
      long community,
      LocalDate from,
      LeagueBranchState state,
      String name,
      @Nullable LocalDate establishedOn,
      Instant now);
}
