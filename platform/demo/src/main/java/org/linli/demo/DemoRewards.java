package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.json.JsonMapper;
import java.net.URI;
import java.time.Clock;
import org.linli.timebank.NightlyTimeBank;

/** What volunteers of 湛江 get for their hours: the time bank, and rounds of commendation. */
final class DemoRewards {

  private static final String TENANT = "zhanjiang";

  private final BeanContext context;
  private final URI tenant;
  private final DemoAccounts accounts;

  DemoRewards(BeanContext context, URI server, DemoAccounts accounts) {
    this.context = context;
    this.tenant = server.resolve("/" + TENANT + "/");
    this.accounts = accounts;
  }

  /**
   * Lays what isn't there yet.
   *
   * @param goOn asked before each part; throws when it is to stop
   */
  void lay(Runnable goOn) {
    DemoClock clock = (DemoClock) context.getBean(Clock.class);
    try (DemoClient staff = logIn(accounts.staffOfAll(TENANT).getFirst());
        DemoClient second = logIn(accounts.staffOfAll(TENANT).get(1));
        DemoClient self = logIn(accounts.firstOf(TENANT, "RESIDENT"))) {
      goOn.run();
      new DemoTimeBank(staff, self, clock, context.getBean(NightlyTimeBank.class)).lay();
      goOn.run();
      new DemoCommendation(staff, second, self, clock).lay();
    }
  }

  private DemoClient logIn(DemoAccounts.Row account) {
    return DemoClient.logIn(context.getBean(JsonMapper.class), tenant, account);
  }
}
