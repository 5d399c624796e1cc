package org.linli.tenant;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;

/**
 * First of all filters: sets the current tenant from the first segment of the path. On a host of
 * its own a tenant is the only one: the others don't exist there.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class TenantFilter implements Ordered {

  private final Tenants tenants;

  TenantFilter(Tenants tenants) {
    this.tenants = tenants;
  }

  @RequestFilter
  void setTenant(HttpRequest<?> request, MutablePropagatedContext context) {
    Optional<Tenant> host = tenants.hostOf(request);
    tenants
        .find(firstSegment(request.getPath()))
        .filter(named -> host.map(named::equals).orElse(true))
        .ifPresent(tenant -> context.add(new CurrentTenant(tenant)));
  }

  private static String firstSegment(String path) {
    int end = path.indexOf('/', 1);
    return path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
