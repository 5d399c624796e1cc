package org.linli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** What was done stays written down, by whom and on what, and nobody changes it. */
@LinliTest
class AuditLogTest {

  private final LinliServer server;
  private final AuditLog log;
  private final Tenants tenants;
  private final Tenant zhanjiang;
  private final String object = UUID.randomUUID().toString();

  AuditLogTest(LinliServer server, AuditLog log, Tenants tenants) {
    this.server = server;
    this.log = log;
    this.tenants = tenants;
    this.zhanjiang = server.tenant("zhanjiang");
  }

  @Test
  void an_entry_stands_in_its_own_tenants_log_only() {
    tenants.within(
        zhanjiang, () -> log.record("station.opened", "station", object, Map.of("community", "5")));

    List<AuditEntry> entries = entries("zhanjiang");
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().action()).isEqualTo("station.opened");
    assertThat(entries.getFirst().details()).containsEntry("community", "5");
    assertThat(entries.getFirst().actor()).isEqualTo(Actor.PLATFORM);
    assertThat(entries("beibei")).isEmpty();
    assertThat(platformEntries()).isEmpty();
  }

  @Test
  void what_is_done_outside_of_any_tenant_stands_in_the_platforms_log() {
    log.recordAs(7, "account.loggedIn", "account", object, Map.of());

    assertThat(platformEntries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.actor().account()).isEqualTo(7));
    assertThat(entries("zhanjiang")).isEmpty();
  }

  @Test
  void a_change_rolled_back_leaves_no_entry_and_a_refusal_stays() {
    assertThatThrownBy(
            () ->
                tenants.within(
                    zhanjiang,
                    () ->
                        transactions()
                            .executeWrite(
                                status -> {
                                  log.record("station.opened", "station", object);
                                  log.refused("station.closed", "station", object, Map.of());
                                  throw new IllegalStateException("rolled back");
                                })))
        .hasMessage("rolled back");

    assertThat(entries("zhanjiang"))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo("station.closed");
              assertThat(entry.refused()).isTrue();
            });
  }

  @Test
  void the_servers_own_database_user_can_neither_change_nor_delete_an_entry() {
    tenants.within(zhanjiang, () -> log.record("station.opened", "station", object));
    log.record("tenant.suspended", "tenant", object);

    for (String statement :
        List.of(
            "UPDATE audit_entry SET account = 1",
            "DELETE FROM audit_entry",
            "TRUNCATE TABLE audit_entry",
            "DROP TABLE audit_entry",
            "ALTER TABLE audit_entry DROP COLUMN account")) {
      assertThatThrownBy(() -> tenants.within(zhanjiang, () -> run("default", statement)))
          .as(statement)
          .isInstanceOf(DataAccessException.class)
          .hasRootCauseInstanceOf(SQLException.class)
          .rootCause()
          .hasMessageContaining("denied");
      assertThatThrownBy(() -> run("control", statement))
          .as("control: " + statement)
          .rootCause()
          .hasMessageContaining("denied");
    }
    assertThat(entries("zhanjiang")).hasSize(1);
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition_within_one_millisecond() {
    tenants.within(
        zhanjiang,
        () -> {
          for (int i = 0; i < 7; i++) {
            log.record("station.renamed", "station", object, Map.of("number", "" + i));
          }
        });

    AuditQuery query = aboutObject();
    List<AuditEntry> first =
        tenants.within(zhanjiang, () -> table("default").read(query, Optional.empty(), 4));
    List<AuditEntry> second =
        tenants.within(
            zhanjiang,
            () ->
                table("default")
                    .read(query, Position.parse(Position.of(first.getLast()).toString()), 4));

    assertThat(first)
        .extracting(entry -> entry.details().get("number"))
        .containsExactly("6", "5", "4", "3");
    assertThat(second)
        .extracting(entry -> entry.details().get("number"))
        .containsExactly("2", "1", "0");
  }

  private Integer run(String schema, String statement) {
    return server
        .context()
        .getBean(JdbcOperations.class, Qualifiers.byName(schema))
        .execute(
            connection -> {
              try (var any = connection.createStatement()) {
                return any.executeUpdate(statement);
              }
            });
  }

  @SuppressWarnings("unchecked")
  private TransactionOperations<Connection> transactions() {
    return server.context().getBean(TransactionOperations.class, Qualifiers.byName("default"));
  }

  private List<AuditEntry> entries(String tenant) {
    return tenants.within(
        server.tenant(tenant), () -> table("default").read(aboutObject(), Optional.empty(), 100));
  }

  private List<AuditEntry> platformEntries() {
    return table("control").read(aboutObject(), Optional.empty(), 100);
  }

  private AuditQuery aboutObject() {
    return new AuditQuery(null, null, null, "", "", object, false);
  }

  private AuditTable table(String schema) {
    return server.context().getBean(AuditTable.class, Qualifiers.byName(schema));
  }
}
