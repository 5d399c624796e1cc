package org.linli.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.linli.testing.LinliServer;
import org.linli.testing.SampleTenant;

/** 北碚 alone, with its plugin and the demo's accounts, for the tests of what the demo lays there. */
final class BeibeiDemo {

  static final DemoAccounts ACCOUNTS =
      new DemoAccounts(
          List.of(
              new DemoAccounts.Row(
                  "platform", "platform.operator", "linli-demo-2026", "OPERATOR", ""),
              account("TENANT_ADMINISTRATOR"),
              account("STAFF"),
              account("AUDITOR")));

  private BeibeiDemo() {}

  /** A server that knows the district; whoever asks for it closes it. */
  static LinliServer start(String prefix) {
    LinliServer.dropOldSchemas(prefix);
    Path tenants = Path.of("target", prefix + "tenants");
    SampleTenant.BEIBEI.write(tenants, SampleTenant.permits("beibei-coverage"));
    Map<String, Object> settings =
        Map.of(
            "linli.schema-prefix",
            prefix,
            "linli.plugins",
            Path.of("..", "..", "plugins", "target", "archives").toString());
    return LinliServer.start(tenants, settings, new DemoClock());
  }

  /** Onboards the district with its accounts. */
  static void settle(LinliServer server) {
    server.onboardAll();
    ACCOUNTS.enroll(server.context());
  }

  private static DemoAccounts.Row account(String role) {
    String login = DemoCoverage.TENANT + "." + role.toLowerCase();
    return new DemoAccounts.Row(DemoCoverage.TENANT, login, "linli-demo-2026", role, "500109");
  }
}
