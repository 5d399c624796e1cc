package org.linli.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.division.Sql;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/**
 * What a report asks of the ledger costs what was served in its communities and its period, however
 * long the ledger grew elsewhere and before (GD-17).
 */
@LinliTest
class CostOfReportsTest {

  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
  private static final LocalDate TO = LocalDate.of(2024, 6, 30);

  private final LinliServer server;
  private final Sql sql;
  private final TransactionOperations<Connection> transactions;

  CostOfReportsTest(LinliServer server, Sql sql, TransactionOperations<Connection> transactions) {
    this.server = server;
    this.sql = sql;
    this.transactions = transactions;
  }

  @Test
  void no_more_rows_are_read_when_ten_times_as_much_was_served_elsewhere_and_before() {
    server
        .get(Tenants.class)
        .within(
            server.tenant("zhanjiang"),
            () ->
                transactions.executeWrite(
                    status -> {
                      measured();
                      status.setRollbackOnly(); // Other stories add up the whole ledger.
                      return true;
                    }));
  }

  private void measured() {
    LedgerRows ledger = new LedgerRows(sql);
    List<Long> here = IntStream.range(0, 10).mapToObj(i -> place()).toList();
    List<Long> elsewhere = IntStream.range(0, 10).mapToObj(i -> place()).toList();
    ledger.lay(here, FROM, 200);
    ledger.lay(elsewhere, FROM, 300); // So that nobody reads a short table whole.
    cost(here); // The first time, statements are prepared.
    long before = cost(here);
    assertThat(before).as("something is read").isPositive();
    ledger.lay(elsewhere, FROM.minusYears(2), 2500);
    ledger.lay(here, FROM.minusYears(1), 2000);
    assertThat(cost(here))
        .as("of a ledger ten times as long, no more is read but for another plan of the database")
        .isPositive()
        .isLessThan(2 * before);
  }

  private long place() {
    return server
        .get(Communities.class)
        .namedPlace("账期" + UUID.randomUUID().toString().substring(0, 8), "440802001");
  }

  /** How many rows the database reads for what form 2 tells of some communities. */
  private long cost(List<Long> communities) {
    TenantCommunityService service = server.get(TenantCommunityService.class);
    long before = handled();
    long between = handled();
    assertThat(service.served(communities, FROM, TO)).hasSize(communities.size());
    service.regularProjects(communities, FROM, TO);
    service.needs(communities, FROM, TO);
    return handled() - between - (between - before);
  }

  private long handled() {
    return sql
        .query("SHOW SESSION STATUS LIKE 'Handler_read%'", List.of(), row -> row.getLong(2))
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
