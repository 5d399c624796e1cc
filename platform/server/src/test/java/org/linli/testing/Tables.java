package org.linli.testing;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.tenant.Tenants;

/** Looks into the tables of a tenant, past everything that reads them for people. */
public final class Tables {

  private Tables() {}

  /** The rows that a query finds in a tenant's schema, each by column. */
  public static List<Map<String, @Nullable Object>> rows(
      LinliServer server, String tenant, String sql, Object... values) {
    JdbcOperations jdbc =
        server.context().getBean(JdbcOperations.class, Qualifiers.byName("default"));
    TransactionOperations<Connection> transactions = transactions(server);
    return server
        .get(Tenants.class)
        .within(
            server.tenant(tenant),
            () -> transactions.executeRead(status -> read(jdbc, sql, values)));
  }

  /** The actions that a tenant's audit log holds of an object, the oldest first. */
  public static List<String> audited(LinliServer server, String tenant, String kind, long object) {
    return rows(
            server,
            tenant,
            "SELECT action FROM audit_entry WHERE kind = ? AND object = ? ORDER BY id",
            kind,
            Long.toString(object))
        .stream()
        .map(row -> String.valueOf(row.get("action")))
        .toList();
  }

  private static List<Map<String, @Nullable Object>> read(
      JdbcOperations jdbc, String sql, Object... values) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          fill(statement, values);
          try (ResultSet found = statement.executeQuery()) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            while (found.next()) {
              Map<String, @Nullable Object> row = new LinkedHashMap<>();
              for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                row.put(found.getMetaData().getColumnLabel(i), found.getObject(i));
              }
              rows.add(row);
            }
            return rows;
          }
        });
  }

  private static void fill(PreparedStatement statement, Object... values)
      throws java.sql.SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  @SuppressWarnings("unchecked")
  private static TransactionOperations<Connection> transactions(LinliServer server) {
    return server.context().getBean(TransactionOperations.class, Qualifiers.byName("default"));
  }
}
