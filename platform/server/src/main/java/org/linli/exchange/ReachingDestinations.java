package org.linli.exchange;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.Audit;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.linli.transfer.Destinations;
import org.linli.volunteer.SamePerson;

/**
 * Where records of service can go on: every open tenant that has communities. Whether somebody is a
 * volunteer there is asked only for themselves, and stands in that tenant's log.
 */
@Singleton
class ReachingDestinations implements Destinations {

  private final Tenants tenants;
  private final SamePerson same;
  private final Audit audit;

  ReachingDestinations(Tenants tenants, SamePerson same, Audit audit) {
    this.tenants = tenants;
    this.same = same;
    this.audit = audit;
  }

  @Override
  public List<Destination> all() {
    Tenant here = CurrentTenant.get();
    return tenants.all().stream()
        .filter(one -> !one.id().equals(here.id()) && UniversityPages.hasCommunities(one))
        .filter(one -> tenants.stateOf(one) == TenantState.ACTIVE)
        .map(one -> new Destination(one.id().value(), one.name()))
        .toList();
  }

  @Override
  public boolean isVolunteer(Destination there, SamePerson.Identity who) {
    String from = CurrentTenant.get().id().value();
    Tenant tenant = tenants.find(there.id()).orElseThrow();
    return tenants.within(
        tenant,
        () -> {
          boolean known = same.here(who).isPresent();
          audit.record("transfer.looked-for", "tenant", from);
          return known;
        });
  }
}
