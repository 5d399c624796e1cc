package org.linli.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** Nobody reaches a tenant's data but through the tenant, whatever the driver caches. */
@LinliTest
class OneDoorTest {

  private final Tenants tenants;
  private final DatabaseServers servers;
  private final DataSource door;
  private final TransactionOperations<Connection> transactions;
  private final Tenant zhanjiang;
  private final Tenant guangdong;
  private final Tenant beibei;

  @SuppressWarnings("unchecked")
  OneDoorTest(LinliServer server) {
    tenants = server.get(Tenants.class);
    servers = server.get(DatabaseServers.class);
    door = new TenantDataSource(servers);
    transactions =
        server.context().getBean(TransactionOperations.class, Qualifiers.byName("default"));
    zhanjiang = server.tenant("zhanjiang");
    guangdong = server.tenant("guangdong");
    beibei = server.tenant("beibei");
  }

  @BeforeEach
  void write_each_tenants_name_into_its_own_schema() throws SQLException {
    for (Tenant tenant : List.of(zhanjiang, guangdong, beibei)) {
      String schema = servers.schemaOf(tenant.id());
      try (Connection connection = servers.migrationConnection(tenant.server(), schema);
          var statement = connection.createStatement()) {
        statement.execute("CREATE TABLE IF NOT EXISTS door (id INT PRIMARY KEY, word VARCHAR(31))");
        statement.execute("REPLACE INTO door VALUES (1, '" + tenant.id() + "')");
        statement.execute(
            "GRANT SELECT, INSERT, UPDATE, DELETE ON `"
                + schema
                + "`.door TO 'linli_test_app'@'%'");
      }
    }
  }

  @Test
  void without_a_tenant_no_connection_is_given() {
    assertThatThrownBy(door::getConnection).isInstanceOf(CurrentTenant.NoCurrentTenant.class);
  }

  @Test
  void three_thousand_concurrent_reads_with_cached_statements_return_no_foreign_row()
      throws Exception {
    List<Tenant> all = List.of(zhanjiang, guangdong, beibei);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Boolean>> reads = new ArrayList<>();
      for (int i = 0; i < 3000; i++) {
        Tenant tenant = all.get(i % 3);
        reads.add(
            threads.submit(() -> tenants.within(tenant, this::word).equals(tenant.id().value())));
      }
      for (Future<Boolean> read : reads) {
        assertThat(read.get()).isTrue();
      }
    }
  }

  @Test
  void a_new_thread_has_no_tenant_and_a_wrapped_one_carries_it_on() throws Exception {
    tenants.within(
        zhanjiang,
        () -> {
          try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            assertThatThrownBy(threads.submit(this::word)::get)
                .hasCauseInstanceOf(CurrentTenant.NoCurrentTenant.class);
            assertThat(
                    threads
                        .submit(PropagatedContext.wrapCurrent((Callable<String>) this::word))
                        .get())
                .isEqualTo("zhanjiang");
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void another_tenant_inside_an_open_transaction_is_refused() {
    tenants.within(
        zhanjiang,
        () ->
            transactions.executeRead(
                status -> {
                  assertThatThrownBy(() -> tenants.within(beibei, this::word))
                      .isInstanceOf(IllegalStateException.class)
                      .hasMessageContaining("a transaction is open");
                  return word();
                }));
  }

  @Test
  void what_is_rolled_back_is_gone_and_the_other_tenant_never_saw_it() {
    assertThatThrownBy(
            () ->
                tenants.within(
                    zhanjiang,
                    () ->
                        transactions.executeWrite(
                            status -> {
                              try (PreparedStatement update =
                                  status
                                      .getConnection()
                                      .prepareStatement("UPDATE door SET word = 'changed'")) {
                                update.executeUpdate();
                              }
                              throw new IllegalArgumentException("change of mind");
                            })))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(tenants.within(zhanjiang, this::word)).isEqualTo("zhanjiang");
    assertThat(tenants.within(guangdong, this::word)).isEqualTo("guangdong");
  }

  private String word() {
    try (Connection connection = door.getConnection();
        PreparedStatement query =
            connection.prepareStatement("SELECT word FROM door WHERE id = ?")) {
      query.setInt(1, 1);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
