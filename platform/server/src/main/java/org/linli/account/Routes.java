package org.linli.account;

import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.UriRouteInfo;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Role;

/** Reads the terms of access of a route, ours or the framework's. */
final class Routes {

  /** The figures of the server; a program that collects them shows a token of its own instead. */
  static final String METRICS =
      "io.micronaut.configuration.metrics.micrometer.prometheus.management.PrometheusEndpoint";

  /** Routes of the framework, by the type that serves them; one that isn't here stops the start. */
  private static final Map<String, AccessTerms> FRAMEWORK =
      Map.of(
          "io.micronaut.management.endpoint.health.HealthEndpoint",
          AccessTerms.ANYONE,
          METRICS,
          new AccessTerms(EnumSet.of(Role.OPERATOR), "", false, false, false));

  private Routes() {}

  /** What the route asks for; empty if it says nothing. */
  static Optional<AccessTerms> terms(RouteInfo<?> route) {
    if (!(route instanceof MethodBasedRouteInfo<?, ?> method)) {
      return Optional.empty();
    }
    return Optional.ofNullable(FRAMEWORK.get(owner(method)))
        .or(() -> AccessTerms.of(method.getTargetMethod().getExecutableMethod()));
  }

  static boolean isMetrics(RouteInfo<?> route) {
    return route instanceof MethodBasedRouteInfo<?, ?> method && owner(method).equals(METRICS);
  }

  /** Whether it stands below a tenant. */
  static boolean isOfTenant(RouteInfo<?> route) {
    return route instanceof UriRouteInfo<?, ?> uri
        && uri.getUriMatchTemplate().toString().startsWith("/{tenant}");
  }

  private static String owner(MethodBasedRouteInfo<?, ?> route) {
    return route.getTargetMethod().getDeclaringType().getName();
  }
}
