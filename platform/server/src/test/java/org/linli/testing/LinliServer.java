package org.linli.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.Application;
import org.linli.embedded.TestDatabase;
import org.linli.tenant.Onboarding;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;

/**
 * A running server. The shared one has the tenants {@code zhanjiang} (湛江, on the server named
 * {@code main}), {@code dongguan} (东莞, a city without counties), {@code beibei} (北碚, outside
 * Guangdong, on the one named {@code other}) and {@code guangdong} above the two cities, all
 * onboarded.
 */
public final class LinliServer implements AutoCloseable {

  /** The host of its own that {@code zhanjiang} has on the shared server. */
  public static final String OWN_HOST = "zhiyuan.zhanjiang.example";

  private static final String APP_USER = "linli_test_app";
  private static final String APP_PASSWORD = "for-tests-only";
  private static @Nullable LinliServer shared;

  private final EmbeddedServer server;

  private LinliServer(EmbeddedServer server) {
    this.server = server;
  }

  /** The server that tests share; it starts with the first test that asks. */
  public static synchronized LinliServer shared() {
    if (shared == null) {
      dropOldSchemas("linlitest_");
      dropUser();
      LinliServer started = start(writeTenants(Path.of("target", "test-tenants")), Map.of());
      started.onboardAll();
      Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-test-server"));
      shared = started;
    }
    return shared;
  }

  /** Starts a server of its own for a test that needs other tenants or settings. */
  public static LinliServer start(Path tenants, Map<String, Object> settings) {
    return start(tenants, settings, Clock.systemUTC());
  }

  /** Starts a server of its own that goes by a clock that the test moves. */
  public static LinliServer start(Path tenants, Map<String, Object> settings, Clock clock) {
    return new LinliServer(Application.start(settings(tenants, settings, clock), "test"));
  }

  /** The settings of such a server, also for commands beside it. */
  public static Map<String, Object> settings(
      Path tenants, Map<String, Object> settings, Clock clock) {
    TestDatabase database = TestDatabase.get();
    Map<String, Object> all = new HashMap<>();
    for (String name : List.of("main", "other")) {
      String prefix = "linli.servers." + name + ".";
      all.put(prefix + "url", database.url());
      all.put(prefix + "user", APP_USER);
      all.put(prefix + "password", APP_PASSWORD);
      all.put(prefix + "migration-user", database.user());
      all.put(prefix + "migration-password", database.password());
      all.put(prefix + "create-user", true);
      all.put(prefix + "pool-size", 10);
    }
    all.put("linli.schema-prefix", "linlitest_");
    all.put("linli.tenants", tenants.toString());
    all.put("linli.home", Path.of("target", "test-home").toAbsolutePath().toString());
    all.put("linli.cookies.secure", false);
    all.put("micronaut.server.port", -1);
    all.put(TestTime.CLOCK, clock);
    all.putAll(settings);
    return all;
  }

  /** The bean context. */
  public ApplicationContext context() {
    return server.getApplicationContext();
  }

  /** A bean. */
  public <T> T get(Class<T> type) {
    return context().getBean(type);
  }

  /** Where it listens: {@code http://localhost:…}. */
  public URI address() {
    return server.getURI();
  }

  /** A tenant of this server. */
  public Tenant tenant(String id) {
    return get(Tenants.class).find(id).orElseThrow();
  }

  /** Onboards all its tenants. */
  public void onboardAll() {
    Onboarding onboarding = get(Onboarding.class);
    get(Tenants.class)
        .all()
        .forEach(tenant -> onboarding.onboard(tenant, (number, steps, key, done, total) -> {}));
  }

  private static Path writeTenants(Path directory) {
    SampleTenant.GUANGDONG.write(directory);
    SampleTenant.ZHANJIANG.write(
        directory, SampleTenant.BELOW_GUANGDONG, "hosts: [" + OWN_HOST + "]\n");
    SampleTenant.DONGGUAN.write(directory, SampleTenant.BELOW_GUANGDONG);
    SampleTenant.BEIBEI.write(directory, "server: other\n");
    return directory;
  }

  /** Writes a tenant's file: its id, then the given lines. */
  public static void write(Path directory, String id, String lines) {
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(id + ".yml"), "id: " + id + "\n" + lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes an empty table in a tenant's schema, past the migrations. */
  public void createTable(Tenant tenant, String table) {
    String schema =
        context().getRequiredProperty("linli.schema-prefix", String.class) + tenant.id();
    try (Connection connection = TestDatabase.get().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE `" + schema + "`.`" + table + "` (id INT)");
    } catch (SQLException e) {
      throw new IllegalStateException("could not make " + table, e);
    }
  }

  /** An external server keeps what an earlier run left. */
  public static void dropOldSchemas(String prefix) {
    try (Connection connection = TestDatabase.get().connect();
        Statement statement = connection.createStatement()) {
      List<String> old = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery("SHOW DATABASES LIKE '" + prefix.replace("_", "\\_") + "%'")) {
        while (rows.next()) {
          old.add(rows.getString(1));
        }
      }
      for (String schema : old) {
        statement.execute("DROP DATABASE `" + schema + "`");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("could not clean the test database", e);
    }
  }

  /** With the user go the rights that an earlier run gave it. */
  private static void dropUser() {
    try (Connection connection = TestDatabase.get().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP USER IF EXISTS '" + APP_USER + "'@'%'");
    } catch (SQLException e) {
      throw new IllegalStateException("could not clean the test database", e);
    }
  }

  @Override
  public void close() {
    server.getApplicationContext().close();
  }
}
