package org.linli.submission;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;

/** The tenants that the current one oversees. */
@Singleton
class Below {

  private final Tenants tenants;

  Below(Tenants tenants) {
    this.tenants = tenants;
  }

  /** In the order of the national list. */
  List<Tenant> all() {
    Tenant here = CurrentTenant.get();
    return tenants.all().stream()
        .filter(tenant -> tenant.above().filter(here.id()::equals).isPresent())
        .sorted(Comparator.comparing(Tenant::division))
        .toList();
  }

  Optional<Tenant> find(String id) {
    return all().stream().filter(tenant -> tenant.id().value().equals(id)).findFirst();
  }
}
