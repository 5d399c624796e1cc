package org.linli.account;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Problem;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/** The one place where access to every route is checked, the core's and the plugins'. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AccessFilter implements Ordered {

  private final Visitors visitors;
  private final AccessRules rules;
  private final PageCookies cookies;
  private final Turning turning;
  private final Tenants tenants;

  AccessFilter(
      Visitors visitors, AccessRules rules, PageCookies cookies, Turning turning, Tenants tenants) {
    this.visitors = visitors;
    this.rules = rules;
    this.cookies = cookies;
    this.turning = turning;
    this.tenants = tenants;
  }

  @RequestFilter
  @ExecuteOn(TaskExecutors.BLOCKING)
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    RouteMatch<?> route = RouteAttributes.getRouteMatch(request).orElse(null);
    if (route == null) {
      // A 404 of its own; its page still knows whose menu to show.
      visitors.identify(request).ifPresent(one -> one.note(request));
      return null;
    }
    AccessTerms terms = Routes.terms(route.getRouteInfo()).orElseThrow(Problem::notFound);
    if (request.getPath().startsWith("/assets/") && terms.anyone()) {
      return null; // Neither cookie nor tenant matters to them.
    }
    checkTenant(route);
    Optional<Visit> visit = visitors.identify(request);
    visit.ifPresent(one -> one.note(request));
    Entrance entrance =
        rules.decide(
            terms,
            visit.map(Visit::standing),
            RequestViewer.subject(),
            name -> String.valueOf(route.getVariableValues().get(name)));
    return switch (entrance) {
      case OPEN -> null;
      case UNKNOWN -> turning.toLogIn(request);
      case PASSWORD_FIRST -> turning.toPassword(request);
      case HIDDEN -> throw Problem.notFound();
      case FORBIDDEN -> throw Problem.forbidden("account.access.forbidden");
    };
  }

  @ResponseFilter
  void keep(HttpRequest<?> request, MutableHttpResponse<?> response) {
    cookies.write(request, response);
    if (response.code() == HttpStatus.UNAUTHORIZED.getCode()) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
  }

  /** A tenant's route needs a tenant, and one that is open. */
  private void checkTenant(RouteMatch<?> route) {
    if (!Routes.isOfTenant(route.getRouteInfo())) {
      return;
    }
    TenantState state = CurrentTenant.find().map(tenants::stateOf).orElseThrow(Problem::notFound);
    switch (state) {
      case ACTIVE -> {}
      case ONBOARDING -> throw Problem.of(503, "account.tenant.onboarding");
      case SUSPENDED -> throw Problem.of(503, "account.tenant.suspended");
    }
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.order();
  }
}
