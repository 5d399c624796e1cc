package org.linli;

import java.sql.SQLException;
import org.linli.activity.SignUpBenchmark;
import org.linli.hours.LedgerBenchmark;
import org.linli.service.ReportBenchmark;
import org.linli.submission.RollingUpBenchmark;
import org.linli.testing.Benchmark;
import org.linli.testing.LinliServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures what must be fast, each beside its floor in the same run. */
final class Benchmarks {

  private static final Logger LOG = LoggerFactory.getLogger(Benchmarks.class);
  private static final int CLIENTS = 8;

  private Benchmarks() {}

  public static void main(String[] arguments) throws SQLException {
    int status = 1;
    try {
      System.setProperty("linli.hours.fold", "24h"); // What goes on by the clock isn't measured.
      Benchmark.prepare();
      LinliServer server = LinliServer.shared();
      Benchmark benchmark = new Benchmark("linlitest_zhanjiang", CLIENTS);
      LedgerBenchmark ledger = new LedgerBenchmark(server);
      LOG.info("{}", SignUpBenchmark.run(server, benchmark));
      LOG.info("{}", ledger.postings(benchmark));
      LOG.info("{}", ledger.totals(benchmark));
      LOG.info(
          "{}", new RollingUpBenchmark(server).run(new Benchmark("linlitest_guangdong", CLIENTS)));
      for (Benchmark.Result result : new ReportBenchmark(server).run(benchmark)) {
        LOG.info("{}", result);
      }
      status = 0;
    } catch (SQLException | RuntimeException e) {
      LOG.error("not measured", e);
    }
    System.exit(status); // Ends the server and the database too.
  }
}
