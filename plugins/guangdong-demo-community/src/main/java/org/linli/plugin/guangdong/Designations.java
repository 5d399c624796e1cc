package org.linli.plugin.guangdong;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

/** The designations of the current tenant. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface Designations extends CrudRepository<Designation, Long> {

  /** Those that hold, provincial ones first in the annex's order, then by place. */
  @Query(
      "SELECT * FROM guangdong_demo_community_designation WHERE active IS NOT NULL"
          + " ORDER BY provincial DESC, annex_number, path")
  List<Designation> active();

  /** How many hold. */
  @Query("SELECT COUNT(*) FROM guangdong_demo_community_designation WHERE active IS NOT NULL")
  long countActive();

  /** The one that holds for a community. */
  @Query("SELECT * FROM guangdong_demo_community_designation WHERE active = :community")
  Optional<Designation> activeOf(long community);

  /** Where a designation's community lies. */
  @Query("SELECT path FROM guangdong_demo_community_designation WHERE id = :id")
  Optional<String> pathOf(long id);
}
