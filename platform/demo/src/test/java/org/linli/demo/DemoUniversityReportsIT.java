package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;
import org.linli.testing.LinliServer;
import org.linli.testing.SampleTenant;
import org.linli.testing.Tables;
import org.linli.web.Browser;

/** Universities' reports of the demo: one accepted, one still to be sent, with more time. */
@Tag("database")
class DemoUniversityReportsIT {

  private static final String PREFIX = "linlitest_unireports_";
  private static final String PLUGIN = "guangdong-demo-community";
  private static final DemoAccounts ACCOUNTS =
      new DemoAccounts(
          List.of(
              account("platform", "operator", "OPERATOR", ""),
              account("university", "uni.sysu", "INSTITUTION_STAFF", "中山大学"),
              account("university", "uni.scut", "INSTITUTION_STAFF", "华南理工大学"),
              account("guangzhou", "staff.guangzhou", "STAFF", "4401"),
              account("guangdong", "staff.guangdong", "STAFF", "44")));

  @Test
  void one_university_is_accepted_and_one_has_still_to_send_however_often_it_is_laid() {
    LinliServer.dropOldSchemas(PREFIX);
    Path tenants = Path.of("target", "demo-university-reports-tenants");
    SampleTenant.GUANGDONG.write(tenants, SampleTenant.startsWith(PLUGIN));
    SampleTenant.GUANGZHOU.write(
        tenants, SampleTenant.BELOW_GUANGDONG, SampleTenant.startsWith(PLUGIN));
    Map<String, Object> settings =
        Map.of(
            "linli.schema-prefix",
            PREFIX,
            "linli.plugins",
            Path.of("..", "..", "plugins", "target", "archives").toString());
    try (LinliServer server =
        LinliServer.start(tenants, settings, new JourneyClock("2026-12-01T02:00:00Z"))) {
      server.onboardAll();
      ACCOUNTS.enroll(server.context());
      new DemoUniversities(server.context(), server.address(), ACCOUNTS).lay(() -> {});
      for (int start = 0; start < 2; start++) {
        new DemoUniversityReports(server.context(), server.address(), ACCOUNTS).lay();
      }
      assertThat(
              Tables.rows(server, "guangdong", "SELECT unit_name, state FROM received_submission"))
          .hasSize(1)
          .first()
          .extracting(String::valueOf)
          .asString()
          .contains("中山大学", "ACCEPTED");
      assertThat(desk(server, "华南理工大学"))
          .contains("guangdong-form-2-university")
          .doesNotContain("ACCEPTED");
      assertThat(
              Tables.rows(
                  server,
                  "guangdong",
                  "SELECT until_on FROM received_extension WHERE unit_key <> ''"))
          .hasSize(1);
      assertThat(desk(server, "华南理工大学")).contains("\"due\":\"2026-12-25\"", "\"extended\":true");
    }
    LinliServer.dropOldSchemas(PREFIX);
  }

  private static String desk(LinliServer server, String university) {
    Institution one = server.get(Institutions.class).named(university, 1).getFirst();
    Browser desk = new org.linli.institution.Universities(server).logIn(one);
    return desk.get("/university/api/reports").body();
  }

  private static DemoAccounts.Row account(String tenant, String login, String role, String scope) {
    return new DemoAccounts.Row(tenant, login, "linli-demo-2026", role, scope);
  }
}
