package org.linli.division;

import io.micronaut.context.annotation.Primary;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements in the transaction that is open, if one is: on the current tenant's schema, and, named
 * {@code control}, on the one outside of all tenants.
 */
@Primary
@Singleton
public final class Sql {

  /** Which day it is in Shanghai, by the database's clock, whose own days begin at eight there. */
  public static final String TODAY = "DATE(UTC_TIMESTAMP() + INTERVAL 8 HOUR)";

  private final JdbcOperations jdbc;

  Sql(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes something of a row. */
  @FunctionalInterface
  public interface Row<T> {
    /** Reads the row that the result stands at. */
    T read(ResultSet row) throws SQLException;
  }

  /** What a query finds, row by row. */
  public <T> List<T> query(String sql, List<?> values, Row<T> row) {
    return jdbc.execute(
        connection -> {
          try (PreparedStatement select = prepare(connection, sql, values);
              ResultSet rows = select.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
              found.add(row.read(rows));
            }
            return found;
          }
        });
  }

  /** Changes rows and tells how many. */
  public int update(String sql, @Nullable Object... values) {
    return jdbc.execute(
        connection -> {
          try (PreparedStatement update =
              prepare(connection, sql, java.util.Arrays.asList(values))) {
            return update.executeUpdate();
          }
        });
  }

  /** Inserts a row and tells the id it was given. */
  public long insert(String sql, @Nullable Object... values) {
    return jdbc.execute(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(sql, PreparedStatement.RETURN_GENERATED_KEYS)) {
            fill(insert, java.util.Arrays.asList(values));
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
              keys.next();
              return keys.getLong(1);
            }
          }
        });
  }

  /** Runs a statement for many rows at once. */
  public void batch(String sql, List<? extends List<? extends @Nullable Object>> rows) {
    jdbc.execute(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<? extends @Nullable Object> row : rows) {
              fill(statement, row);
              statement.addBatch();
            }
            return statement.executeBatch();
          }
        });
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, List<? extends @Nullable Object> values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    fill(statement, values);
    return statement;
  }

  private static void fill(PreparedStatement statement, List<? extends @Nullable Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      statement.setObject(i + 1, value instanceof Instant at ? Timestamp.from(at) : value);
    }
  }
}
