package org.linli.submission;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.linli.tenant.Tenants;
import org.linli.testing.Benchmark;
import org.linli.testing.LinliServer;

/** How fast a province opens its summary: 21 cities, 26,000 communities, a page of rows below. */
public final class RollingUpBenchmark {

  private static final int CITIES = 21;
  private static final int COMMUNITIES = 26_000;

  private final LinliServer server;
  private final ComingForms coming;

  /** Receives what the cities sent. */
  public RollingUpBenchmark(LinliServer server) {
    this.server = server;
    this.coming = new ComingForms(server, "guangdong");
    for (int city = 0; city < CITIES; city++) {
      coming.come("zhanjiang", ComingForms.number(), 1, COMMUNITIES / CITIES + 1);
    }
  }

  /** Measures, each time another page of the rows. */
  public Benchmark.Result run(Benchmark benchmark) throws SQLException {
    reads(100).forEach(Runnable::run); // Until it is warm.
    return benchmark.measure(
        "a province's summary, 26,000 communities", reads(400), reads(400), sql -> sql);
  }

  private List<Runnable> reads(int times) {
    ReceivedSummary summary = server.get(ReceivedSummary.class);
    ReceivedTable.Turn turn =
        new ReceivedTable.Turn(coming.form, ComingForms.TURN, "", "", LocalDate.EPOCH);
    return Collections.nCopies(
        times,
        () ->
            server
                .get(Tenants.class)
                .within(
                    server.tenant("guangdong"),
                    () -> {
                      var all = summary.of(turn, false);
                      return summary.rows(all, ReceivedSummary.Asked.of(0, "", ""), 260, 50);
                    }));
  }
}
