package org.linli.audit;

import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;

/** The log of the current tenant and the platform's. */
@Factory
final class AuditTables {

  @Singleton
  @Named("default")
  AuditTable ofTenant(
      @Named("default") JdbcOperations jdbc,
      @Named("default") TransactionOperations<Connection> transactions,
      JsonMapper json) {
    return new AuditTable(jdbc, transactions, json);
  }

  @Singleton
  @Named("control")
  AuditTable ofPlatform(
      @Named("control") JdbcOperations jdbc,
      @Named("control") TransactionOperations<Connection> transactions,
      JsonMapper json) {
    return new AuditTable(jdbc, transactions, json);
  }
}
