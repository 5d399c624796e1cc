package org.linli.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/**
 * The platform's first page: which cities and districts are here. On a host that is a tenant's own,
 * the way to that tenant.
 */
@Platform
@Controller("/")
@Produces(MediaType.TEXT_HTML)
final class FirstPageController {

  private final Tenants tenants;

  FirstPageController(Tenants tenants) {
    this.tenants = tenants;
  }

  @Get
  @Access(anyone = true)
  Answer show(HttpRequest<?> request) {
    Optional<Tenant> host = tenants.hostOf(request);
    return host.isPresent() ? Redirect.outside("/" + host.get().id() + "/") : all();
  }

  private Page all() {
    List<Tenant> open =
        tenants.all().stream()
            .filter(Tenant::isPublic)
            .filter(tenant -> tenants.stateOf(tenant) == TenantState.ACTIVE)
            .sorted(Comparator.comparing(Tenant::division))
            .toList();
    return Page.of("home/platform").with("tenants", open);
  }
}
