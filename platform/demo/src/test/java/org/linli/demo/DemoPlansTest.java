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

/** Plans of communities are laid in every state by the demo's accounts, and only once. */
@Tag("database")
class DemoPlansTest {

  private static final String PREFIX = "linlitest_plans_";
  private static final DemoAccounts ACCOUNTS =
      new DemoAccounts(
          List.of(
              account("platform", "operator", "OPERATOR", ""),
              account("university", "uni.gdou", "INSTITUTION_STAFF", "广东海洋大学"),
              account("university", "uni.lingnan", "INSTITUTION_STAFF", "岭南师范学院"),
              account("zhanjiang", "staff.zhanjiang", "STAFF", "4408"),
              account("zhanjiang", "second.zhanjiang", "STAFF", "4408")));

  @TempDir Path home;

  @Test
  void laid_twice_there_is_one_plan_in_each_state() {
    LinliServer.dropOldSchemas(PREFIX);
    Path tenants = Path.of("target", "demo-plans-tenants");
    SampleTenant.ZHANJIANG.write(tenants);
    try (LinliServer server =
        LinliServer.start(tenants, Map.of("linli.schema-prefix", PREFIX), new DemoClock())) {
      server.onboardAll();
      ACCOUNTS.enroll(server.context());
      new DemoUniversities(server.context(), server.address(), ACCOUNTS).lay(() -> {});
      lay(server, "first");
      String states = states(server);
      assertThat(states).contains("AGREED=1", "PROPOSED=1", "RETURNED=1");
      lay(server, "again");
      assertThat(states(server)).isEqualTo(states);
      assertThat(Tables.rows(server, "zhanjiang", "SELECT reason FROM plan_agreement").toString())
          .contains("考试月");
    }
    LinliServer.dropOldSchemas(PREFIX);
  }

  private void lay(LinliServer server, String time) {
    new DemoPlans(server.context(), server.address(), ACCOUNTS, home.resolve(time)).lay(() -> {});
  }

  private static String states(LinliServer server) {
    return Tables.rows(
            server,
            "zhanjiang",
            "SELECT CONCAT(state, '=', COUNT(*)) AS said FROM community_plan"
                + " GROUP BY state ORDER BY state")
        .toString();
  }

  private static DemoAccounts.Row account(String tenant, String login, String role, String scope) {
    return new DemoAccounts.Row(tenant, login, "linli-demo-2026", role, scope);
  }
}
