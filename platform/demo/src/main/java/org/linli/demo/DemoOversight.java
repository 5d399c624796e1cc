package org.linli.demo;

import io.micronaut.context.BeanContext;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.linli.oversight.LookingThrough;
import org.linli.tenant.Tenants;
import org.linli.tenant.Time;

/**
 * Watching over the ledger: in 湛江 appeals in every state, what the nights find, findings and cases
 * in every state with suspensions that run, spot checks drawn, checked and published; in 广州 some of
 * it.
 */
final class DemoOversight {

  private static final String HOME = "zhanjiang";
  private static final String THERE = "guangzhou";

  /** Where nobody was checked in: 海头街道's first community, and 上湾社区. */
  private static final String LATE_AT_HOME = "440803009001";

  private static final String LATE_THERE = "440115001009";
  private static final int A_MONTH = 30;

  private final BeanContext context;
  private final URI server;
  private final DemoAccounts accounts;
  private final Path laid;
  private final DemoClock clock;
  private final LocalDate today;

  /**
   * What a demo watches over.
   *
   * @param laid the file that says that all of it has been laid
   */
  DemoOversight(BeanContext context, URI server, DemoAccounts accounts, Path laid) {
    this.context = context;
    this.server = server;
    this.accounts = accounts;
    this.laid = laid;
    this.clock = (DemoClock) context.getBean(Clock.class);
    this.today = Time.today(clock);
  }

  /** Lays what isn't there yet; a start that was interrupted half-way is continued. */
  void lay() {
    if (Files.exists(laid)) {
      return;
    }
    try (DemoClient self = client(HOME, accounts.firstOf(HOME, "RESIDENT"));
        DemoClient keeper = client(HOME, accounts.firstOf(HOME, "STATION_HEAD"));
        DemoClient above = client(HOME, accounts.firstOf(HOME, "TENANT_ADMINISTRATOR"))) {
      new DemoAppeals(self, keeper, above, clock).lay();
      watch(HOME, above, LATE_AT_HOME, 5);
      DemoSpotChecks checks = new DemoSpotChecks(above, clock);
      checks.published("4408", today.minusMonths(6), today.minusMonths(4));
      checks.checked("440802", today.minusMonths(4), today.minusMonths(2));
      checks.drawn("4408", today.minusMonths(2), today.minusDays(8));
    }
    look(HOME);
    if (context.getBean(Tenants.class).find(THERE).isPresent()) {
      try (DemoClient above = client(THERE, accounts.firstOf(THERE, "TENANT_ADMINISTRATOR"))) {
        watch(THERE, above, LATE_THERE, 3);
        new DemoSpotChecks(above, clock)
            .published("4401", today.minusMonths(3), today.minusMonths(1));
      }
      look(THERE);
    }
    try {
      Files.createFile(laid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hours are written down late, found in a night a month ago, and looked at since. */
  private void watch(String tenant, DemoClient above, String community, int sessions) {
    List<DemoAccounts.Row> desk = accounts.staffOfAll(tenant);
    try (DemoClient staff = client(tenant, desk.get(0));
        DemoClient second = client(tenant, desk.get(1))) {
      List<Long> late = new DemoLateSessions(staff, second, clock).lay(community, sessions);
      PropagatedContext then =
          clock.hear(clock.say(night())).map(PropagatedContext.getOrEmpty()::plus).orElseThrow();
      try (PropagatedContext.Scope _ = then.propagate()) {
        look(tenant);
      }
      new DemoFalseRecords(above, clock).judge(late);
    }
  }

  private Instant night() {
    return today.minusDays(A_MONTH).atTime(4, 15).atZone(Time.ZONE).toInstant();
  }

  /** As every night. */
  private void look(String tenant) {
    Tenants tenants = context.getBean(Tenants.class);
    tenants.within(
        tenants.find(tenant).orElseThrow(), () -> context.getBean(LookingThrough.class).lookHere());
  }

  private DemoClient client(String tenant, DemoAccounts.Row row) {
    return DemoClient.logIn(
        context.getBean(JsonMapper.class), server.resolve("/" + tenant + "/"), row);
  }
}
