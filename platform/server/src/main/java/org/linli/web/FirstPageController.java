package org.linli.web;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.Comparator;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/** The platform's first page: which cities and districts are here. */
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
  Page show() {
    List<Tenant> open =
        tenants.all().stream()
            .filter(Tenant::isPublic)
            .filter(tenant -> tenants.stateOf(tenant) == TenantState.ACTIVE)
            .sorted(Comparator.comparing(Tenant::division))
            .toList();
    return Page.of("home/platform").with("tenants", open);
  }
}
