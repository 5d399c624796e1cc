package org.linli.tenant;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The core's tables in the tenants' schemas. Versions are known from the control schema, so only
 * tenants that are behind are touched, several at a time.
 */
@Singleton
public class TenantSchemas {

  private static final Logger LOG = LoggerFactory.getLogger(TenantSchemas.class);
  private static final String LOCATION = "classpath:db/tenant";
  private static final String CORE = "core";
  private static final int AT_ONCE = 4;

  private final Migrations migrations;
  private final ControlSchema control;
  private final Clock clock;

  TenantSchemas(Migrations migrations, ControlSchema control, Clock clock) {
    this.migrations = migrations;
    this.control = control;
    this.clock = clock;
  }

  void migrate(Tenant tenant) {
    String version =
        migrations.migrate(tenant, LOCATION, "schema_history", getClass().getClassLoader());
    reached(tenant, CORE, version);
  }

  /** Migrates those of the given tenants that are behind. */
  void migrateBehind(List<Tenant> tenants) {
    String newest = newest();
    Map<TenantId, String> versions = versions();
    List<Tenant> behind =
        tenants.stream().filter(tenant -> !newest.equals(versions.get(tenant.id()))).toList();
    if (behind.isEmpty()) {
      return;
    }
    LOG.info("bringing {} tenants to version {}", behind.size(), newest);
    try (ExecutorService several = Executors.newFixedThreadPool(AT_ONCE)) {
      for (Future<?> one :
          behind.stream().map(tenant -> several.submit(() -> migrate(tenant))).toList()) {
        one.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while migrating", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Notes the version that a part of a tenant's schema has reached. */
  public void reached(Tenant tenant, String component, String version) {
    try (Connection connection = control.dataSource().getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                "INSERT INTO schema_version (tenant, component, version, migrated_at)"
                    + " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
                    + " version = VALUES(version), migrated_at = VALUES(migrated_at)")) {
      upsert.setString(1, tenant.id().value());
      upsert.setString(2, component);
      upsert.setString(3, version);
      upsert.setTimestamp(4, Timestamp.from(clock.instant()));
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("could not note the version of " + tenant.id(), e);
    }
  }

  /** The version of the core's tables, by tenant. */
  public Map<TenantId, String> versions() {
    return versionsOf(CORE);
  }

  /** The version of a component's tables, by tenant. */
  public Map<TenantId, String> versionsOf(String component) {
    try (Connection connection = control.dataSource().getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT tenant, version FROM schema_version WHERE component = ?")) {
      query.setString(1, component);
      Map<TenantId, String> versions = new HashMap<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          versions.put(new TenantId(rows.getString(1)), rows.getString(2));
        }
      }
      return versions;
    } catch (SQLException e) {
      throw new IllegalStateException("could not read the versions of " + component, e);
    }
  }

  private static String newest() {
    return NewestScript.version(TenantSchemas.class.getClassLoader(), "db/tenant");
  }
}
