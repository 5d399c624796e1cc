package org.linli.hours;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.division.Sql;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

/** A total costs the same after a year as after a day, however long the ledger grew meanwhile. */
@LinliTest
class CostOfTotalsTest {

  private final LinliServer server;
  private final Serving serving;
  private final TransactionOperations<Connection> transactions;

  CostOfTotalsTest(
      LinliServer server, @Named("default") TransactionOperations<Connection> transactions) {
    this.server = server;
    this.serving = new Serving(server, "beibei");
    this.transactions = transactions;
  }

  @Test
  void no_more_rows_are_read_for_a_long_ledger_than_for_a_short_one() {
    long community = serving.community("500109001");
    Occasion occasion = serving.occasion(community);
    List<Long> people = List.of(serving.volunteer(community), serving.volunteer(community));
    post(occasion, people, 0, 2);
    cost(community, people); // The first time, statements are prepared.
    long afterADay = cost(community, people);
    assertThat(afterADay).as("something is read").isPositive();

    post(occasion, people, 2, 300);
    assertThat(cost(community, people)).isPositive().isLessThanOrEqualTo(afterADay);
    assertThat(serving.minutes(people.getFirst())).isEqualTo(300 * 60);
  }

  /** An hour a day for each, from one day to another, folded. */
  private void post(Occasion occasion, List<Long> people, int from, int to) {
    List<Served> all = new ArrayList<>();
    for (int day = from; day < to; day++) {
      for (long person : people) {
        var begin = Serving.at("09:00").minus(Duration.ofDays(day));
        all.add(new Served(UUID.randomUUID(), person, begin, begin.plus(Duration.ofHours(1))));
      }
    }
    serving.here(
        () -> server.get(PostingHours.class).post(occasion, Evidence.CODE, all, Serving.CLERK, ""));
    serving.here(
        () -> {
          while (server.get(Folding.class).fold() > 0) {
            // All of it.
          }
          return true;
        });
  }

  /** How many rows the database reads for the totals of a community and of its people. */
  private long cost(long community, List<Long> people) {
    Totals totals = server.get(Totals.class);
    return serving.here(
        () ->
            transactions.executeRead(
                status -> {
                  long before = handled();
                  long between = handled();
                  assertThat(totals.of(Dimension.COMMUNITY, List.of(community), 2026)).hasSize(1);
                  assertThat(totals.of(Dimension.VOLUNTEER, people, 2026)).hasSize(people.size());
                  assertThat(totals.people(List.of(community), 2026)).hasSize(1);
                  return handled() - between - (between - before);
                }));
  }

  /** What the database has read on this connection, the reading of its counters included. */
  private long handled() {
    return server
        .get(Sql.class)
        .query(
            "SHOW SESSION STATUS LIKE 'Handler_read%'",
            List.of(), row -> row.getString(1).equals("Handler_read_rnd_next") ? 0 : row.getLong(2))
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
