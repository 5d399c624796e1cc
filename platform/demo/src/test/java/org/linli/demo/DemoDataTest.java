package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.JsonMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linli.institution.Holidays;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.testing.LinliServer;
import org.linli.testing.SampleTenant;
import org.linli.testing.Tables;

/** The demo's records are laid by its accounts, once, and leave gaps to be shown. */
@Tag("database")
class DemoDataTest {

  private static final String PREFIX = "linlitest_demo_";
  private static final String COUNTS =
      "SELECT (SELECT COUNT(*) FROM station) AS stations, (SELECT COUNT(*) FROM team) AS teams,"
          + " (SELECT COUNT(*) FROM league_branch) AS branches,"
          + " (SELECT COUNT(*) FROM pairing) AS pairings";
  private static final DemoAccounts ACCOUNTS =
      new DemoAccounts(
          List.of(
              account("platform", "OPERATOR", ""),
              account("university", "INSTITUTION_STAFF", "广东海洋大学"),
              account("zhanjiang", "TENANT_ADMINISTRATOR", "4408"),
              account("zhanjiang", "STAFF", "4408"),
              account("guangzhou", "TENANT_ADMINISTRATOR", "4401"),
              account("guangzhou", "STAFF", "4401")));

  private static final LocalDate EARLIEST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2028, 1, 1);

  @TempDir Path home;

  @Test
  void laid_twice_there_is_still_one_of_each() {
    LinliServer.dropOldSchemas(PREFIX);
    Path tenants = Path.of("target", "demo-data-tenants");
    String plugin = "guangdong-demo-community";
    SampleTenant.ZHANJIANG.write(tenants, SampleTenant.permits(plugin, "zhanjiang-station"));
    SampleTenant.GUANGZHOU.write(tenants, SampleTenant.startsWith(plugin));
    Map<String, Object> settings =
        Map.of(
            "linli.schema-prefix",
            PREFIX,
            "linli.plugins",
            Path.of("..", "..", "plugins", "target", "archives").toString());
    try (LinliServer server = LinliServer.start(tenants, settings)) {
      server.onboardAll();
      ACCOUNTS.enroll(server.context());
      lay(server, "first");
      var zhanjiang = Tables.rows(server, "zhanjiang", COUNTS);
      var guangzhou = Tables.rows(server, "guangzhou", COUNTS);
      lay(server, "again");

      assertThat(zhanjiang).isEqualTo(Tables.rows(server, "zhanjiang", COUNTS));
      relay(server);
      assertThat(zhanjiang.getFirst().toString())
          .contains("stations=1, teams=2, branches=1, pairings=3");
      assertThat(guangzhou).isEqualTo(Tables.rows(server, "guangzhou", COUNTS));
      assertThat(guangzhou.getFirst().toString())
          .contains("stations=3, teams=5, branches=3, pairings=1");
      assertThat(
              Tables.rows(
                  server,
                  "guangzhou",
                  "SELECT id FROM guangdong_demo_community_designation WHERE level IS NULL"))
          .as("a type that nobody has said yet")
          .hasSize(1);
      assertThat(
              Tables.rows(
                  server,
                  "zhanjiang",
                  "SELECT id FROM audit_entry WHERE action = 'station.opened' AND account > 0"))
          .as("somebody did it")
          .hasSize(1);
    }
    LinliServer.dropOldSchemas(PREFIX);
  }

  /** The relay needs a project, which comes with the living year; laid twice there is one. */
  private static void relay(LinliServer server) {
    try (DemoClient staff =
        DemoClient.logIn(
            server.get(JsonMapper.class),
            server.address().resolve("/zhanjiang/"),
            ACCOUNTS.firstOf("zhanjiang", "STAFF"))) {
      Object community = staff.items("api/communities?q=440802001002").getFirst().get("id");
      staff.make(
          "api/communities/" + community + "/projects",
          "project-of-relay",
          Map.of(
              "name", "四点半学堂",
              "category", "CARE",
              "targetGroup", "YOUNG_PEOPLE",
              "serviceType", "EDUCATION",
              "regular", true));
    }
    new DemoRelay(server.context(), server.address(), ACCOUNTS).lay(() -> {});
    new DemoRelay(server.context(), server.address(), ACCOUNTS).lay(() -> {});
    assertThat(
            Tables.rows(
                    server,
                    "zhanjiang",
                    "SELECT (SELECT COUNT(*) FROM relay) AS relays,"
                        + " (SELECT COUNT(*) FROM relay_handover WHERE seen_at IS NOT NULL)"
                        + " AS handed, (SELECT COUNT(*) FROM relay_turn WHERE state = 'OPEN'"
                        + " AND reason <> '') AS given_up")
                .getFirst()
                .toString())
        .contains("relays=1, handed=2, given_up=1");
    assertThat(server.get(Holidays.class).of(universities(server), EARLIEST, LATEST)).hasSize(8);
  }

  private static List<Long> universities(LinliServer server) {
    return server.get(Institutions.class).named("", 50).stream()
        .filter(Institution::isUniversity)
        .map(Institution::id)
        .toList();
  }

  private void lay(LinliServer server, String mark) {
    new DemoData(server.context(), server.address(), ACCOUNTS, home.resolve(mark)).lay(() -> {});
  }

  private static DemoAccounts.Row account(String tenant, String role, String scope) {
    return new DemoAccounts.Row(
        tenant, role.toLowerCase() + "." + tenant, "linli-demo-2026", role, scope);
  }
}
