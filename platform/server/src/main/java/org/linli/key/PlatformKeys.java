package org.linli.key;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "control")
interface PlatformKeys extends GenericRepository<PlatformKey, Long> {

  /** The newest keys of a purpose, newest first. */
  @Query(
      """
      SELECT id, purpose, generation, wrapped, starts_at FROM platform_key
      WHERE purpose = :purpose ORDER BY generation DESC LIMIT 3\
      """)
  List<PlatformKey> newest(String purpose);

  @Query("SELECT DISTINCT purpose FROM platform_key")
  List<String> purposes();

  /** Does nothing where another node has already made this generation. */
  @Query(
      """
      INSERT IGNORE INTO platform_key (purpose, generation, wrapped, starts_at)
      VALUES (:purpose, :generation, :wrapped, :startsAt)\
      """)
  void add(String purpose, int generation, byte[] wrapped, Instant startsAt);
}
