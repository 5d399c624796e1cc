package org.linli.key;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL, dataSource = "control")
interface TenantKeys extends GenericRepository<TenantKey, String> {

  @Query("SELECT tenant, wrapped FROM tenant_key WHERE tenant = :tenant AND purpose = :purpose")
  Optional<TenantKey> find(String tenant, String purpose);

  /** Does nothing where another node has already made the key. */
  @Query(
      """
      INSERT IGNORE INTO tenant_key (tenant, purpose, wrapped, created_at)
      VALUES (:tenant, :purpose, :wrapped, :createdAt)\
      """)
  void add(String tenant, String purpose, byte[] wrapped, Instant createdAt);
}
