package org.linli.web.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpHeaders;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliServer;
import org.linli.testing.LinliTest;

@LinliTest
class MetricsTest {

  @Test
  void where_nobody_is_let_read_them_there_is_no_such_address(LinliServer server) throws Exception {
    assertThat(metrics(server.address(), "Bearer anything").statusCode()).isEqualTo(404);
  }

  @Test
  void who_has_the_token_reads_them_and_nobody_else() throws Exception {
    Path tenants = Path.of("target", "metrics-tenants");
    LinliServer.write(tenants, "beibei", "name: 北碚区\nkind: district\ndivision: \"500109\"\n");
    Map<String, Object> settings =
        Map.of(
            "linli.schema-prefix", "linlitest_metrics_", "linli.metrics.token", "for-prometheus");
    try (LinliServer server = LinliServer.start(tenants, settings)) {
      assertThat(metrics(server.address(), "Bearer wrong").statusCode()).isEqualTo(401);
      HttpResponse<String> metrics = metrics(server.address(), "Bearer for-prometheus");
      assertThat(metrics.statusCode()).isEqualTo(200);
      assertThat(metrics.body()).contains("http_server_requests", "jvm_memory_used_bytes");
    }
  }

  private static HttpResponse<String> metrics(URI address, String authorization) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(address.resolve("/metrics"))
              .header(HttpHeaders.AUTHORIZATION, authorization)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
