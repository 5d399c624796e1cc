package org.linli.tenant;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Where each tenant stands in its life, kept in the control schema. */
@Singleton
public class TenantStates {

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final ControlSchema control;
  private final Clock clock;
  private volatile Snapshot snapshot = new Snapshot(Instant.MIN, Map.of());

  TenantStates(ControlSchema control, Clock clock) {
    this.control = control;
    this.clock = clock;
  }

  private record Snapshot(Instant readAt, Map<TenantId, TenantState> states) {}

  TenantState of(TenantId tenant) {
    Instant now = clock.instant();
    Snapshot current = snapshot;
    if (current.readAt().isBefore(now.minus(FRESH)) || current.readAt().isAfter(now)) {
      current = new Snapshot(now, read());
      snapshot = current;
    }
    return current.states().getOrDefault(tenant, TenantState.ONBOARDING);
  }

  /** Sets a tenant's state; seen at once here and within 5 s on other nodes. */
  public void set(TenantId tenant, TenantState state) {
    try (Connection connection = control.dataSource().getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                "INSERT INTO tenant (id, state, changed_at) VALUES (?, ?, ?)"
                    + " ON DUPLICATE KEY UPDATE state = VALUES(state),"
                    + " changed_at = VALUES(changed_at)")) {
      upsert.setString(1, tenant.value());
      upsert.setString(2, state.name());
      upsert.setTimestamp(3, Timestamp.from(clock.instant()));
      upsert.executeUpdate();
      snapshot = new Snapshot(Instant.MIN, Map.of());
    } catch (SQLException e) {
      throw new IllegalStateException("could not set the state of " + tenant, e);
    }
  }

  private Map<TenantId, TenantState> read() {
    try (Connection connection = control.dataSource().getConnection();
        PreparedStatement query = connection.prepareStatement("SELECT id, state FROM tenant");
        ResultSet rows = query.executeQuery()) {
      Map<TenantId, TenantState> states = new HashMap<>();
      while (rows.next()) {
        states.put(new TenantId(rows.getString(1)), TenantState.valueOf(rows.getString(2)));
      }
      return states;
    } catch (SQLException e) {
      throw new IllegalStateException("could not read the states of tenants", e);
    }
  }
}
