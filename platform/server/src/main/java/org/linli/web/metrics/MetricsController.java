package org.linli.web.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.web.Platform;

/**
 * {@code GET /metrics} in Prometheus's text format. Without a setting that lets someone read, there
 * is no such address.
 */
@Platform
@Secured(SecurityRule.IS_ANONYMOUS)
@Controller("/metrics")
final class MetricsController {

  private final PrometheusMeterRegistry registry;
  private final MetricsSettings settings;

  MetricsController(PrometheusMeterRegistry registry, MetricsSettings settings) {
    this.registry = registry;
    this.settings = settings;
  }

  @Get(produces = "text/plain; version=0.0.4; charset=utf-8")
  @Access(anyone = true)
  HttpResponse<String> metrics(@Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    if (settings.isOpen()) {
      return HttpResponse.ok(registry.scrape());
    }
    return settings
        .token()
        .<HttpResponse<String>>map(
            token ->
                isSame("Bearer " + token, authorization)
                    ? HttpResponse.ok(registry.scrape())
                    : HttpResponse.<String>unauthorized()
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"))
        .orElseGet(HttpResponse::notFound);
  }

  private static boolean isSame(String expected, @Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
