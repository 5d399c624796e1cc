package org.linli.account;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import org.linli.testing.LinliServer;

/** Looks into the control schema, past everything that reads it for people. */
final class ControlTables {

  private ControlTables() {}

  /** The number that a query finds. */
  static long count(LinliServer server, String sql, Object... values) {
    JdbcOperations jdbc =
        server.context().getBean(JdbcOperations.class, Qualifiers.byName("control"));
    return transactions(server)
        .executeRead(
            status ->
                jdbc.prepareStatement(
                    sql,
                    statement -> {
                      for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                      }
                      try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getLong(1);
                      }
                    }));
  }

  /** Transactions of the control schema. */
  @SuppressWarnings("unchecked")
  static TransactionOperations<Connection> transactions(LinliServer server) {
    return server.context().getBean(TransactionOperations.class, Qualifiers.byName("control"));
  }
}
