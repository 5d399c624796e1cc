package org.linli.tenant;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.MigrateResult;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes schemas, brings them to a version, and grants the running server's user what it needs. */
@Singleton
public final class Migrations {

  private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

  private final DatabaseServers servers;

  Migrations(DatabaseServers servers) {
    this.servers = servers;
  }

  /**
   * Brings the tables of a tenant's schema to their newest version.
   *
   * @param tenant the tenant
   * @param location where the scripts are: {@code classpath:db/...}
   * @param history the name of the history table
   * @param loader who finds the scripts: a plugin's own class loader for a plugin's
   * @return the version reached, {@code 0} if there is no script
   * @throws MigrationFailed if a script fails; the versions before it stand. Tried again, it goes
   *     on with the one that failed
   */
  public String migrate(Tenant tenant, String location, String history, ClassLoader loader) {
    return migrate(tenant.server(), servers.schemaOf(tenant.id()), location, history, loader);
  }

  String migrate(
      String server, String schema, String location, String history, ClassLoader loader) {
    Flyway flyway = null;
    try {
      create(server, schema);
      flyway =
          Flyway.configure(loader)
              .dataSource(
                  servers.migrationUrl(server, schema),
                  servers.server(server).getMigrationUser(),
                  servers.server(server).getMigrationPassword())
              .locations(location)
              .table(history)
              .baselineOnMigrate(true)
              .baselineVersion("0")
              .failOnMissingLocations(true)
              .load();
      if (Arrays.stream(flyway.info().all()).anyMatch(one -> one.getState().isFailed())) {
        flyway.repair(); // Takes the failed script out of the history, so that it runs again.
      }
      MigrateResult result = flyway.migrate();
      grant(server, schema);
      LOG.debug("{} {}: {} scripts", schema, history, result.migrationsExecuted);
      return reached(flyway);
    } catch (FlywayException | SQLException e) {
      throw new MigrationFailed(schema, location, reached(flyway), e);
    }
  }

  /** The version that stands: of the last script that went through. */
  private static String reached(@Nullable Flyway flyway) {
    String reached = "0";
    try {
      for (var one : flyway == null ? new MigrationInfo[0] : flyway.info().applied()) {
        if (!one.getState().isFailed() && one.getVersion() != null) {
          reached = one.getVersion().getVersion();
        }
      }
    } catch (FlywayException e) {
      LOG.warn("can't tell which version stands", e);
    }
    return reached;
  }

  private void create(String server, String schema) throws SQLException {
    DatabaseServer at = servers.server(server);
    try (Connection connection = servers.migrationConnection(server, "");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci"
              .formatted(schema));
      if (at.isCreateUser()) {
        statement.execute(
            "CREATE USER IF NOT EXISTS '%s'@'%%' IDENTIFIED BY '%s'"
                .formatted(at.getUser(), at.getPassword()));
      }
    }
  }

  /**
   * Grants table by table, because neither MySQL nor MariaDB can take one table out of a grant on a
   * schema: what is append-only gets no UPDATE and no DELETE.
   */
  private void grant(String server, String schema) throws SQLException {
    DatabaseServer at = servers.server(server);
    if (!at.hasTwoUsers()) {
      LOG.warn("{}: one user does both, so the database doesn't guard the audit log", server);
      return;
    }
    try (Connection connection = servers.migrationConnection(server, schema);
        Statement statement = connection.createStatement()) {
      for (String table : tables(connection, schema)) {
        String rights =
            AppendOnly.TABLES.contains(table) ? "SELECT, INSERT" : "SELECT, INSERT, UPDATE, DELETE";
        statement.execute(
            "GRANT %s ON `%s`.`%s` TO '%s'@'%%'".formatted(rights, schema, table, at.getUser()));
      }
    }
  }

  /** The tables of a tenant whose names begin with a prefix. */
  public List<String> tables(Tenant tenant, String prefix) {
    String schema = servers.schemaOf(tenant.id());
    try (Connection connection = servers.migrationConnection(tenant.server(), schema)) {
      return tables(connection, schema).stream().filter(name -> name.startsWith(prefix)).toList();
    } catch (SQLException e) {
      throw new MigrationFailed(schema, prefix, "0", e);
    }
  }

  /** Drops tables of a tenant: what a failed first enabling of a plugin has made. */
  public void drop(Tenant tenant, List<String> tables) {
    String schema = servers.schemaOf(tenant.id());
    try (Connection connection = servers.migrationConnection(tenant.server(), schema);
        Statement statement = connection.createStatement()) {
      statement.execute("SET foreign_key_checks = 0");
      for (String table : tables) {
        statement.execute("DROP TABLE `" + table + "`");
      }
    } catch (SQLException e) {
      throw new MigrationFailed(schema, "DROP TABLE", "0", e);
    }
  }

  private static List<String> tables(Connection connection, String schema) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = ?")) {
      query.setString(1, schema);
      List<String> tables = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      return tables;
    }
  }

  /** A script failed; the versions before it stand and it can be tried again. */
  public static final class MigrationFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String reached;

    MigrationFailed(String schema, String location, String reached, Exception cause) {
      super(
          "could not bring %s to the newest version of %s: %s"
              .formatted(schema, location, cause.getMessage()),
          cause);
      this.reached = reached;
    }

    /** The version that stands all the same. */
    public String reached() {
      return reached;
    }
  }
}
