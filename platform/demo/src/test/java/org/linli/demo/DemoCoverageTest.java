package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testing.LinliServer;
import org.linli.testing.Tables;

/** 北碚 is covered in part, by the demo's accounts, and only once. */
@Tag("database")
class DemoCoverageTest {

  private static final String PREFIX = "linlitest_covered_";

  @TempDir Path home;

  @Test
  void laid_twice_each_station_is_there_once_and_many_villages_have_none() {
    try (LinliServer server = BeibeiDemo.start(PREFIX)) {
      BeibeiDemo.settle(server);
      lay(server, "first");
      String first = stations(server);
      assertThat(first).contains("POINT 0", "STATION 0", "STATION 1");
      lay(server, "again");
      assertThat(stations(server)).isEqualTo(first);
      assertThat(
              Tables.rows(
                  server,
                  DemoCoverage.TENANT,
                  "SELECT DISTINCT community_id FROM station WHERE opened_on IS NOT NULL"))
          .hasSizeBetween(50, 100);
    }
    LinliServer.dropOldSchemas(PREFIX);
  }

  private void lay(LinliServer server, String time) {
    new DemoCoverage(server.context(), server.address(), BeibeiDemo.ACCOUNTS, home.resolve(time))
        .lay(() -> {});
  }

  /** All of them, each with its kind and whether it is planned. */
  private static String stations(LinliServer server) {
    return Tables.rows(
            server,
            DemoCoverage.TENANT,
            "SELECT CONCAT(kind, ' ', opened_on IS NULL) AS said FROM station ORDER BY id")
        .toString();
  }
}
