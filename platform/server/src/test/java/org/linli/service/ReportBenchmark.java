package org.linli.service;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linli.api.Communities;
import org.linli.api.Scope;
import org.linli.tenant.Tenants;
import org.linli.testing.Benchmark;
import org.linli.testing.LinliServer;

/**
 * How fast form 2 (GD-17) reads what was done in the demonstration communities of a city: with a
 * short ledger, with one ten times as long, and with ten times as much in its own time and place.
 */
public final class ReportBenchmark {

  private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
  private static final LocalDate TO = LocalDate.of(2024, 6, 30);
  private static final int COMMUNITIES = 20;
  private static final int PEOPLE = 10;
  private static final int SESSIONS = 20;

  private final LinliServer server;
  private final List<Long> communities;

  /** Lays a short ledger. */
  public ReportBenchmark(LinliServer server) {
    this.server = server;
    this.communities = places();
    lay(communities, FROM, SESSIONS);
  }

  /** Measures with the short ledger, then with long ones. */
  public List<Benchmark.Result> run(Benchmark benchmark) throws SQLException {
    reads(200).forEach(Runnable::run); // Until it is warm.
    Benchmark.Result small = measured(benchmark, "form 2, 20 communities, 4,000 entries");
    lay(places(), FROM, SESSIONS);
    lay(places(), FROM, SESSIONS);
    lay(places(), FROM, SESSIONS);
    for (int year = 1; year <= 6; year++) {
      lay(communities, FROM.minusYears(year), SESSIONS);
    }
    Benchmark.Result beside = measured(benchmark, "form 2, and 36,000 elsewhere and before");
    lay(communities, FROM, 9 * SESSIONS);
    return List.of(small, beside, measured(benchmark, "form 2, ten times as much in its period"));
  }

  private Benchmark.Result measured(Benchmark benchmark, String what) throws SQLException {
    return benchmark.measure(what, reads(600), reads(600), sql -> sql);
  }

  private List<Runnable> reads(int times) {
    TenantCommunityService service = server.get(TenantCommunityService.class);
    return Collections.nCopies(
        times,
        () ->
            here(
                () -> {
                  service.paired(new Scope(List.of("4408")), FROM, TO);
                  service.served(communities, FROM, TO);
                  service.regularProjects(communities, FROM, TO);
                }));
  }

  private List<Long> places() {
    return server
        .get(Tenants.class)
        .within(
            server.tenant("zhanjiang"),
            () ->
                IntStream.range(0, COMMUNITIES)
                    .mapToObj(
                        i ->
                            server
                                .get(Communities.class)
                                .namedPlace("账册" + UUID.randomUUID(), "440802001"))
                    .toList());
  }

  private void lay(List<Long> some, LocalDate from, int sessions) {
    here(() -> new LedgerRows(server, "zhanjiang").lay(some, from, PEOPLE, sessions));
  }

  private void here(Runnable work) {
    server.get(Tenants.class).within(server.tenant("zhanjiang"), work);
  }
}
