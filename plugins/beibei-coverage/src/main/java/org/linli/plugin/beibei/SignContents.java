package org.linli.plugin.beibei;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** What stations of the current tenant put on their signs besides. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SignContents extends GenericRepository<SignContent, Long> {

  @Query("SELECT * FROM beibei_coverage_sign WHERE station_id = :station")
  Optional<SignContent> find(long station);

  @Query(
      "INSERT INTO beibei_coverage_sign (station_id, content, changed_at)"
          + " VALUES (:station, :content, :now)"
          + " ON DUPLICATE KEY UPDATE content = VALUES(content), changed_at = VALUES(changed_at)")
  void put(long station, String content, Instant now);
}
