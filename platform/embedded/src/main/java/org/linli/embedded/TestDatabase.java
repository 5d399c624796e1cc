package org.linli.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The database that tests run against: the server named by {@code LINLI_TEST_DB_URL}, {@code
 * LINLI_TEST_DB_USER} and {@code LINLI_TEST_DB_PASSWORD}, or else an embedded one that starts with
 * the first test that asks, is shared by all tests of the JVM, and begins empty every time.
 *
 * @param url without a schema, such as {@code jdbc:mysql://127.0.0.1:3306/}
 * @param user an administrator, who may make schemas and users
 * @param password the administrator's
 */
public record TestDatabase(String url, String user, String password) {

  private static final Path DIRECTORY = Path.of("target", "test-database");

  private static @Nullable TestDatabase shared;

  public static synchronized TestDatabase get() {
    if (shared == null) {
      shared = System.getenv("LINLI_TEST_DB_URL") == null ? embedded() : named(System.getenv());
    }
    return shared;
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  static TestDatabase named(Map<String, String> environment) {
    return new TestDatabase(
        required(environment, "LINLI_TEST_DB_URL"),
        required(environment, "LINLI_TEST_DB_USER"),
        required(environment, "LINLI_TEST_DB_PASSWORD"));
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new DatabaseException(
          "LINLI_TEST_DB_URL names a server to test against: set " + name + " as well.");
    }
    return value;
  }

  private static TestDatabase embedded() {
    EmbeddedDatabase database = EmbeddedDatabase.startEmpty(DIRECTORY);
    Runtime.getRuntime().addShutdownHook(new Thread(database::close, "stop-test-database"));
    return new TestDatabase(database.url(), database.user(), database.password());
  }
}
