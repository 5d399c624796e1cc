package org.linli.tenant;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The database servers by name, with one pool each that nobody but the two data sources holds. */
@Singleton
final class DatabaseServers {

  /** One command per indexed read instead of five. */
  private static final String PARAMETERS =
      "?rewriteBatchedStatements=true&useServerPrepStmts=true&cachePrepStmts=true"
          + "&prepStmtCacheSize=500&prepStmtCacheSqlLimit=4096&useLocalSessionState=true"
          + "&readOnlyPropagatesToServer=false&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
          + "&characterEncoding=UTF-8&connectionCollation=utf8mb4_unicode_ci"
          + "&allowPublicKeyRetrieval=true&sslMode=PREFERRED";

  private final Map<String, DatabaseServer> servers;
  private final String prefix;
  private final String controlServer;
  private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();

  DatabaseServers(
      Collection<DatabaseServer> servers,
      @Value("${linli.schema-prefix:linli_}") String prefix,
      @Value("${linli.control.server:main}") String controlServer) {
    this.servers =
        servers.stream().collect(Collectors.toMap(DatabaseServer::name, Function.identity()));
    this.prefix = prefix;
    this.controlServer = controlServer;
  }

  Set<String> names() {
    return servers.keySet();
  }

  DatabaseServer server(String name) {
    DatabaseServer server = servers.get(name);
    if (server == null) {
      throw new IllegalStateException("no database server is named '" + name + "'");
    }
    return server;
  }

  DatabaseServer controlServer() {
    return server(controlServer);
  }

  String schemaOf(TenantId tenant) {
    return prefix + tenant.value();
  }

  String controlSchema() {
    return prefix + "control";
  }

  DataSource poolOf(String server) {
    return pools.computeIfAbsent(server, name -> pool(server(name), ""));
  }

  DataSource controlPool() {
    return pools.computeIfAbsent(" control", key -> pool(controlServer(), controlSchema()));
  }

  /** A connection for migrations; the caller closes it. */
  Connection migrationConnection(String server, String schema) throws SQLException {
    DatabaseServer at = server(server);
    return DriverManager.getConnection(
        at.getUrl() + schema + PARAMETERS, at.getMigrationUser(), at.getMigrationPassword());
  }

  String migrationUrl(String server, String schema) {
    return server(server).getUrl() + schema + PARAMETERS;
  }

  private static HikariDataSource pool(DatabaseServer server, String schema) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(server.name() + (schema.isEmpty() ? "" : "-control"));
    config.setJdbcUrl(server.getUrl() + schema + PARAMETERS);
    config.setUsername(server.getUser());
    config.setPassword(server.getPassword());
    config.setMaximumPoolSize(server.getPoolSize());
    config.setMinimumIdle(1);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.setInitializationFailTimeout(-1);
    return new HikariDataSource(config);
  }

  @PreDestroy
  void close() {
    pools.values().forEach(HikariDataSource::close);
  }
}
