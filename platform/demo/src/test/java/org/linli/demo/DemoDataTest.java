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
          + " (SELECT COUNT(*) FROM pairing) AS pairings,"
          + " (SELECT COUNT(*) FROM organization) AS organizations,"
          + " (SELECT COUNT(*) FROM community_post) AS people,"
          + " (SELECT COUNT(*) FROM population_figure) AS figures,"
          + " (SELECT COUNT(*) FROM post) AS posts,"
          + " (SELECT COUNT(*) FROM service_request) AS needs,"
          + " (SELECT COUNT(DISTINCT state) FROM service_request) AS needStates,"
          + " (SELECT COUNT(*) FROM post_taking WHERE state = 'HOLDS') AS holders";
  private static final String STATES =
      "SELECT state, COUNT(*) AS number FROM pairing WHERE organization_id IS NOT NULL"
          + " GROUP BY state ORDER BY state";
  private static final String POSTS =
      "SELECT p.places, (SELECT COUNT(*) FROM post_taking t WHERE t.post_id = p.id"
          + " AND t.state = 'HOLDS') AS held FROM post p ORDER BY p.places, held";
  private static final DemoAccounts ACCOUNTS =
      new DemoAccounts(
          List.of(
              account("platform", "OPERATOR", ""),
              account("university", "INSTITUTION_STAFF", "广东海洋大学"),
              account("zhanjiang", "TENANT_ADMINISTRATOR", "4408"),
              account("zhanjiang", "STAFF", "4408"),
              account("zhanjiang", "STATION_HEAD", "440802001002"),
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
      duty(server);
      assertThat(zhanjiang.getFirst().toString())
          .contains("stations=8, teams=2, branches=1, pairings=9, organizations=6, people=2")
          .contains("needs=9, needStates=5");
      assertThat(guangzhou).isEqualTo(Tables.rows(server, "guangzhou", COUNTS));
      assertThat(guangzhou.getFirst().toString())
          .contains("stations=6, teams=5, branches=3, pairings=3, organizations=2, people=2");
      assertThat(Tables.rows(server, "zhanjiang", STATES).toString())
          .as("a partner without a desk, in every state")
          .isEqualTo(
              "[{state=ACCEPTED, number=4}, {state=DECLINED, number=1},"
                  + " {state=PROPOSED, number=1}]");
      assertThat(Tables.rows(server, "guangzhou", STATES).toString())
          .isEqualTo("[{state=ACCEPTED, number=1}, {state=ENDED, number=1}]");
      assertThat(Tables.rows(server, "zhanjiang", POSTS).toString())
          .as("posts that are full, taken by some, and open")
          .isEqualTo(
              "[{places=1, held=1}, {places=2, held=1}, {places=3, held=0},"
                  + " {places=3, held=0}]");
      assertThat(Tables.rows(server, "guangzhou", POSTS).toString())
          .isEqualTo("[{places=4, held=1}]");
      assertThat(
              Tables.rows(
                  server,
                  "zhanjiang",
                  "SELECT t.pairing_id FROM pairing_answer t JOIN pairing_event e"
                      + " ON e.pairing_id = t.pairing_id AND e.state = 'PROPOSED'"
                      + " WHERE e.account = t.recorded_by"))
          .as("nobody recorded the answer to their own proposal")
          .isEmpty();
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
          .hasSize(5);
      assertThat(
              Tables.rows(
                  server,
                  "zhanjiang",
                  "SELECT state, COUNT(*) AS number FROM station_application GROUP BY state"
                      + " ORDER BY state"))
          .as("one that waits, one that was given back")
          .hasSize(2);
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

  /** Laid twice there is one roster: covered, left with a stand-in, without anyone, own staff. */
  private static void duty(LinliServer server) {
    new DemoDuty(server.context(), server.address(), ACCOUNTS).lay(() -> {});
    new DemoDuty(server.context(), server.address(), ACCOUNTS).lay(() -> {});
    for (String tenant : List.of("zhanjiang", "guangzhou")) {
      assertThat(
              Tables.rows(
                      server,
                      tenant,
                      "SELECT (SELECT COUNT(*) FROM duty_post) AS posts,"
                          + " (SELECT COUNT(*) FROM duty_leave) AS leaves,"
                          + " (SELECT COUNT(*) > 0 FROM duty_shift d JOIN activity_session s"
                          + " ON s.id = d.session_id WHERE s.taken = 0) AS gaps,"
                          + " (SELECT COUNT(*) > 0 FROM duty_shift WHERE session_id IS NULL)"
                          + " AS own, (SELECT COUNT(*) FROM supply) AS supplies,"
                          + " (SELECT COUNT(*) FROM supply WHERE amount <= low_mark) AS low")
                  .getFirst()
                  .toString())
          .contains("posts=3, leaves=1, gaps=1, own=1, supplies=3, low=1");
    }
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
