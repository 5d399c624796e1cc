package org.linli.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;
import org.linli.testing.SampleTenant;

@LinliTest
class DatabaseHealthTest {

  @Test
  void anyone_sees_that_the_platform_its_database_servers_and_its_plugins_are_up(LinliServer server)
      throws Exception {
    HttpResponse<String> health = health(server.address());
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body())
        .contains("\"status\":\"UP\"")
        .contains("\"database\":{\"name\":\"linli\",\"status\":\"UP\"")
        .contains("\"main\":\"UP\"")
        .contains("\"other\":\"UP\"")
        .contains("\"plugins\":{\"name\":\"linli\",\"status\":\"UP\"")
        .doesNotContain("jdbc:");
  }

  @Test
  void a_database_server_that_does_not_answer_is_named_and_the_platform_is_not_ready()
      throws Exception {
    Path tenants = Path.of("target", "health-tenants");
    SampleTenant.BEIBEI.write(tenants);
    Map<String, Object> settings =
        Map.of(
            "linli.schema-prefix", "linlitest_health_",
            "linli.servers.gone.url", "jdbc:mysql://127.0.0.1:1/",
            "linli.servers.gone.user", "nobody",
            "linli.servers.gone.password", "");
    try (LinliServer server = LinliServer.start(tenants, settings)) {
      HttpResponse<String> health = health(server.address());
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).contains("\"gone\":\"DOWN\"").contains("\"main\":\"UP\"");
    }
  }

  private static HttpResponse<String> health(URI address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address.resolve("/health")).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
