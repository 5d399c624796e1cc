package org.linli.key;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "control")
interface CertificateKeyTable extends GenericRepository<CertificateKey, Integer> {

  /** All that a tenant ever had, the newest first. */
  @Query(
      """
      SELECT tenant, generation, wrapped, public_key, starts_at FROM certificate_key
      WHERE tenant = :tenant ORDER BY generation DESC\
      """)
  List<CertificateKey> of(String tenant);

  @Query("SELECT DISTINCT tenant FROM certificate_key")
  List<String> tenants();

  /** Does nothing where another node has already made this generation. */
  @Query(
      """
      INSERT IGNORE INTO certificate_key (tenant, generation, wrapped, public_key, starts_at)
      VALUES (:tenant, :generation, :wrapped, :publicKey, :startsAt)\
      """)
  void add(String tenant, int generation, byte[] wrapped, byte[] publicKey, Instant startsAt);
}
