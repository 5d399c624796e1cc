package org.linli.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.api.Role;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.People;
import org.linli.testing.SampleTenant;
import org.linli.web.Browser;

/** The server's figures are for an operator and for whoever has the token. */
@LinliTest
class MetricsTest {

  @Test
  void where_there_is_no_token_only_an_operator_finds_them(LinliServer server) {
    People people = new People(server);
    assertThat(collect(new Browser(server), "Bearer anything").status()).isEqualTo(404);
    assertThat(collect(new Browser(server), "Bearer ").status()).isEqualTo(404);
    assertThat(new Browser(server).get("/metrics").status()).isEqualTo(404);
    assertThat(people.logIn("zhanjiang", Role.TENANT_ADMINISTRATOR).get("/metrics").status())
        .isEqualTo(404);

    Browser.Answer figures = people.logInOperator().get("/metrics");

    assertThat(figures.status()).isEqualTo(200);
    assertThat(figures.body()).contains("jvm_memory_used_bytes", "linli_password_hash");
  }

  @Test
  void with_a_token_whoever_shows_it_reads_them_and_nobody_else() {
    Path tenants = Path.of("target", "metrics-tenants");
    SampleTenant.BEIBEI.write(tenants);
    Map<String, Object> settings =
        Map.of(
            "linli.schema-prefix", "linlitest_metrics_", "linli.metrics.token", "for-prometheus");
    try (LinliServer server = LinliServer.start(tenants, settings)) {
      Browser prometheus = new Browser(server);
      Browser.Answer refused = collect(prometheus, "Bearer wrong");
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.response().headers().allValues("WWW-Authenticate"))
          .containsExactly("Bearer");
      assertThat(prometheus.get("/metrics").status()).isEqualTo(401);

      Browser.Answer figures = collect(prometheus, "Bearer for-prometheus");

      assertThat(figures.status()).isEqualTo(200);
      assertThat(figures.header("Content-Type")).startsWith("text/plain");
      assertThat(figures.body()).contains("http_server_requests", "jvm_memory_used_bytes");
    }
  }

  @Test
  void a_browser_that_asks_how_the_server_is_does_not_land_in_a_tenant(LinliServer server) {
    Browser.Answer health = new Browser(server).get("/health");
    assertThat(health.status()).isEqualTo(200);
    assertThat(health.body()).contains("UP");
    assertThat(new Browser(server).get("/zhanjiang").status()).isEqualTo(200);
  }

  private static Browser.Answer collect(Browser browser, String authorization) {
    return browser.get("/metrics", "Authorization", authorization);
  }
}
