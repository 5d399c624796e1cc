package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.testing.LinliServer;
import org.linli.testing.SampleTenant;
import org.linli.testing.Tables;

/** 北碚 is covered in part, by the demo's accounts, and only once. */
@Tag("database")
class DemoCoverageTest {

  private static final String PREFIX = "linlitest_covered_";
  private static final DemoAccounts ACCOUNTS =
      new DemoAccounts(
          List.of(
              new DemoAccounts.Row(
                  "platform", "platform.operator", "linli-demo-2026", "OPERATOR", ""),
              account("TENANT_ADMINISTRATOR"),
              account("STAFF"),
              account("AUDITOR")));

  @TempDir Path home;

  @Test
  void laid_twice_each_station_is_there_once_and_many_villages_have_none() {
    LinliServer.dropOldSchemas(PREFIX);
    Path tenants = Path.of("target", "demo-coverage-tenants");
    SampleTenant.BEIBEI.write(tenants, SampleTenant.permits("beibei-coverage"));
    Map<String, Object> settings =
        Map.of(
            "linli.schema-prefix",
            PREFIX,
            "linli.plugins",
            Path.of("..", "..", "plugins", "target", "archives").toString());
    try (LinliServer server = LinliServer.start(tenants, settings, new DemoClock())) {
      server.onboardAll();
      ACCOUNTS.enroll(server.context());
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
    new DemoCoverage(server.context(), server.address(), ACCOUNTS, home.resolve(time))
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

  private static DemoAccounts.Row account(String role) {
    String login = DemoCoverage.TENANT + "." + role.toLowerCase();
    return new DemoAccounts.Row(DemoCoverage.TENANT, login, "linli-demo-2026", role, "500109");
  }
}
