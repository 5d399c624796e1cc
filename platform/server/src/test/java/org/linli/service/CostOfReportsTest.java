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
 * What form 2 asks of service costs who came and what was held in its communities and its period,
 * however long the ledger is (GD-17).
 */
@LinliTest
class CostOfReportsTest {

  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
  private static final LocalDate TO = LocalDate.of(2024, 6, 30);

  private final LinliServer server;
  private final Sql sql;
  private final LedgerRows ledger;
  private final TransactionOperations<Connection> transactions;

  CostOfReportsTest(LinliServer server, Sql sql, TransactionOperations<Connection> transactions) {
    this.server = server;
    this.sql = sql;
    this.ledger = new LedgerRows(server, "zhanjiang");
    this.transactions = transactions;
  }

  @Test
  void no_more_rows_are_read_when_ten_times_as_much_was_served_elsewhere_and_before() {
    in(
        () -> {
          List<Long> here = places();
          List<Long> elsewhere = places();
          ledger.lay(here, FROM, 10, 20);
          ledger.lay(elsewhere, FROM, 15, 20); // So that nobody reads a short table whole.
          cost(here); // The first time, statements are prepared.
          long before = cost(here);
          assertThat(before).as("something is read").isPositive();
          ledger.lay(elsewhere, FROM.minusYears(2), 50, 50);
          ledger.lay(here, FROM.minusYears(1), 40, 50);
          assertThat(cost(here))
              .as("of a ledger ten times as long, no more is read but for another plan")
              .isPositive()
              .isLessThan(before * 3 / 2);
        });
  }

  @Test
  void who_came_and_what_was_held_is_read_and_not_who_came_to_what() {
    in(
        () -> {
          List<Long> few = places();
          List<Long> many = places();
          ledger.lay(few, FROM, 10, 10);
          ledger.lay(many, FROM, 50, 50);
          cost(few);
          long before = cost(few);
          assertThat(cost(many))
              .as("five times as many people and sessions, 25 times as many entries")
              .isPositive()
              .isLessThan(6 * before)
              .isLessThan(10L * 50 * 50);
        });
  }

  private void in(Runnable work) {
    server
        .get(Tenants.class)
        .within(
            server.tenant("zhanjiang"),
            () ->
                transactions.executeWrite(
                    status -> {
                      work.run();
                      status.setRollbackOnly(); // Other stories add up the whole ledger.
                      return true;
                    }));
  }

  private List<Long> places() {
    return IntStream.range(0, 10).mapToObj(i -> place()).toList();
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
