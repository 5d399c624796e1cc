package org.linli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.api.Communities;
import org.linli.api.Scope;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;
import org.linli.testing.SampleTenant;
import org.linli.web.Browser;

/** The demo's first start onboards what isn't yet, and goes on where it was interrupted. */
@Tag("database")
class FirstStartTest {

  private static final String PREFIX = "linlitest_first_";
  private static final DemoAccounts ACCOUNTS =
      new DemoAccounts(
          List.of(
              new DemoAccounts.Row("zhuhai", "staff.zhuhai", "linli-demo-2026", "STAFF", "4404")));

  private LinliServer server;

  @BeforeEach
  void a_province_and_a_city() {
    LinliServer.dropOldSchemas(PREFIX);
    Path tenants = Path.of("target", "first-start-tenants");
    SampleTenant.GUANGDONG.write(tenants);
    SampleTenant.ZHUHAI.write(tenants, SampleTenant.BELOW_GUANGDONG);
    server = LinliServer.start(tenants, Map.of("linli.schema-prefix", PREFIX));
  }

  @AfterEach
  void stop() {
    server.close();
    LinliServer.dropOldSchemas(PREFIX);
  }

  @Test
  void interrupted_half_way_it_is_continued_by_the_next_start_and_then_there_is_nothing_to_do() {
    AtomicInteger steps = new AtomicInteger();
    assertThatThrownBy(
            () ->
                start(
                    () -> {
                      if (steps.incrementAndGet() > 6) {
                        throw new CannotStart("stopped");
                      }
                    }))
        .hasRootCauseInstanceOf(CannotStart.class);
    assertThat(state("zhuhai")).isEqualTo(TenantState.ONBOARDING);

    start(() -> {});

    assertThat(state("guangdong")).isEqualTo(TenantState.ACTIVE);
    assertThat(state("zhuhai")).isEqualTo(TenantState.ACTIVE);
    Tenant zhuhai = server.tenant("zhuhai");
    assertThat(
            server
                .get(Tenants.class)
                .within(
                    zhuhai,
                    () ->
                        server
                            .get(Communities.class)
                            .countable(new Scope(List.of(zhuhai.division())))))
        .isGreaterThan(200);
    start(
        () -> {
          throw new AssertionError("nothing is left to be done");
        });
  }

  @Test
  void its_accounts_are_there_before_the_first_city_is() {
    start(() -> {});
    Browser browser = new Browser(server);
    assertThat(
            browser
                .submit(
                    browser.get("/login"),
                    Map.of("login", "staff.zhuhai", "password", "linli-demo-2026"))
                .status())
        .isEqualTo(303);
    assertThat(browser.get("/zhuhai/communities").status()).isEqualTo(200);
  }

  private void start(Runnable goOn) {
    new FirstStart(server.context(), goOn).run(ACCOUNTS);
  }

  private TenantState state(String tenant) {
    return server.get(Tenants.class).stateOf(server.tenant(tenant));
  }
}
