package org.linli.account;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.api.ScopeSource;

/** Stops the start when a route doesn't say clearly whom it answers. */
@Singleton
final class RoutesAreClear implements ApplicationEventListener<StartupEvent> {

  private final Router router;
  private final Set<String> scopes;

  RoutesAreClear(Router router, Collection<ScopeSource> scopes) {
    this.router = router;
    this.scopes = scopes.stream().map(ScopeSource::name).collect(Collectors.toSet());
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    List<String> unclear =
        router.uriRoutes().flatMap(route -> problem(route).stream()).distinct().sorted().toList();
    if (!unclear.isEmpty()) {
      throw new RoutesUnclear(unclear);
    }
  }

  private Optional<String> problem(UriRouteInfo<?, ?> route) {
    Optional<AccessTerms> terms = Routes.terms(route);
    String name =
        "%s %s (%s.%s)"
            .formatted(
                route.getHttpMethodName(),
                route.getUriMatchTemplate(),
                route.getTargetMethod().getDeclaringType().getName(),
                route.getTargetMethod().getMethodName());
    if (terms.isEmpty()) {
      return Optional.of(name + ": no @Access");
    }
    if (!terms.get().isClear()) {
      return Optional.of(
          name + ": @Access names roles, or anyone, or signedIn; scopeFrom goes with roles");
    }
    String scope = terms.get().scopeFrom();
    if (scope.isEmpty()) {
      return Optional.empty();
    }
    if (!route.getUriMatchTemplate().getVariableNames().contains(scope)) {
      return Optional.of(name + ": the address has no variable {" + scope + "}");
    }
    return scopes.contains(scope)
        ? Optional.empty()
        : Optional.of(name + ": no ScopeSource is named '" + scope + "'");
  }
}
