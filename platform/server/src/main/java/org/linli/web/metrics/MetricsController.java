package org.linli.web.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Platform;

/**
 * {@code GET /metrics} in Prometheus's text format, for an operator in a browser and for whoever
 * has the token. To everyone else there is no such address where no token is set.
 */
@Platform
@Controller("/metrics")
final class MetricsController {

  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry registry;
  private final Viewer viewer;
  private final Optional<String> token;

  MetricsController(
      PrometheusMeterRegistry registry,
      Viewer viewer,
      @Property(name = "linli.metrics.token", defaultValue = "") String token) {
    this.registry = registry;
    this.viewer = viewer;
    this.token = Optional.of(token).filter(given -> !given.isBlank());
  }

  @Get(produces = PROMETHEUS)
  @Access(anyone = true)
  HttpResponse<String> metrics(@Header(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    if (viewer.has(Role.OPERATOR) || isToken(authorization)) {
      return HttpResponse.ok(registry.scrape());
    }
    return token.isPresent() ? HttpResponse.unauthorized() : HttpResponse.notFound();
  }

  private boolean isToken(@Nullable String authorization) {
    return token.filter(one -> isSame("Bearer " + one, authorization)).isPresent();
  }

  private static boolean isSame(String expected, @Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
