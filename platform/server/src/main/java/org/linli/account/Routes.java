package org.linli.account;

import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Map;
import java.util.Optional;

/** Reads the terms of access of a route, ours or the framework's. */
final class Routes {

  /** Routes of the framework, by the type that serves them; one that isn't here stops the start. */
  private static final Map<String, AccessTerms> FRAMEWORK =
      Map.of("io.micronaut.management.endpoint.health.HealthEndpoint", AccessTerms.ANYONE);

  private Routes() {}

  /** What the route asks for; empty if it says nothing. */
  static Optional<AccessTerms> terms(RouteInfo<?> route) {
    if (!(route instanceof MethodBasedRouteInfo<?, ?> method)) {
      return Optional.empty();
    }
    return Optional.ofNullable(FRAMEWORK.get(owner(method)))
        .or(() -> AccessTerms.of(method.getTargetMethod().getExecutableMethod()));
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
