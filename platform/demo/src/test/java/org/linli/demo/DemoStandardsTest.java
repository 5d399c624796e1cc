package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.station.OpenStation;
import org.linli.testing.LinliServer;
import org.linli.testing.SampleTenant;
import org.linli.testing.Tables;

/** How stations stand is laid in every state by the demo's accounts, and only once. */
@Tag("database")
class DemoStandardsTest {

  private static final String PREFIX = "linlitest_stands_";
  private static final String GUANGDONG = "guangdong-demo-community";
  private static final DemoAccounts ACCOUNTS =
      new DemoAccounts(
          List.of(
              account("platform", "OPERATOR", ""),
              account("zhanjiang", "TENANT_ADMINISTRATOR", "4408"),
              account("zhanjiang", "STAFF", "4408"),
              account("guangzhou", "TENANT_ADMINISTRATOR", "4401"),
              account("guangzhou", "STAFF", "4401")));

  @TempDir Path home;

  @Test
  void laid_twice_each_finding_and_visit_is_there_once() {
    LinliServer.dropOldSchemas(PREFIX);
    Path tenants = Path.of("target", "demo-standards-tenants");
    SampleTenant.ZHANJIANG.write(tenants, SampleTenant.permits(GUANGDONG, "zhanjiang-station"));
    SampleTenant.GUANGZHOU.write(tenants, SampleTenant.startsWith(GUANGDONG));
    Map<String, Object> settings =
        Map.of(
            "linli.schema-prefix",
            PREFIX,
            "linli.plugins",
            Path.of("..", "..", "plugins", "target", "archives").toString());
    try (LinliServer server = LinliServer.start(tenants, settings, new DemoClock())) {
      server.onboardAll();
      ACCOUNTS.enroll(server.context());
      new OpenStation(server, "zhanjiang", "440802001");
      new OpenStation(server, "guangzhou", "440103004");
      new OpenStation(server, "guangzhou", "440103004");
      new OpenStation(server, "guangzhou", "440103004");

      lay(server, "first");
      String visits = visits(server, "guangzhou");
      assertThat(visits)
          .as("passed, planned, to be mended, and late")
          .contains("1 DONE=3", "1 PLANNED=1", "2 PLANNED=2");
      assertThat(visits(server, "zhanjiang")).contains("1 DONE=1", "2 PLANNED=1");
      lay(server, "again");
      assertThat(visits(server, "guangzhou")).isEqualTo(visits);
      assertThat(
              Tables.rows(
                  server,
                  "guangzhou",
                  "SELECT DISTINCT standard, evidence, is_met FROM station_finding"))
          .hasSizeGreaterThanOrEqualTo(3);
      assertThat(Tables.rows(server, "guangzhou", "SELECT id FROM demonstration_station"))
          .hasSize(1);

      groups(server);
      groups(server);
      assertThat(Tables.rows(server, "zhanjiang", "SELECT id FROM community_post"))
          .as("a whole leading group but its head, and one that lacks people")
          .hasSize(14);
    }
    LinliServer.dropOldSchemas(PREFIX);
  }

  private void lay(LinliServer server, String time) {
    new DemoStandards(server.context(), server.address(), ACCOUNTS, home.resolve(time))
        .lay(() -> {});
  }

  private static void groups(LinliServer server) {
    new DemoLeadingGroups(server.context(), server.address(), ACCOUNTS).lay(() -> {});
  }

  private static String visits(LinliServer server, String tenant) {
    return Tables.rows(
            server,
            tenant,
            "SELECT CONCAT(round, ' ', state, '=', COUNT(*)) AS said FROM inspection_visit"
                + " GROUP BY round, state ORDER BY round, state")
        .toString();
  }

  private static DemoAccounts.Row account(String tenant, String role, String scope) {
    return new DemoAccounts.Row(
        tenant, tenant + "." + role.toLowerCase(), "linli-demo-2026", role, scope);
  }
}
