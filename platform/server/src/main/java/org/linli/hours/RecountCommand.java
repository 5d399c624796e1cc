package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.job.Command;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;

/** Counts the totals of hours anew from the first entry on, in some tenants or in all. */
@Singleton
final class RecountCommand implements Command {

  private final Tenants tenants;
  private final NightlyHours hours;

  RecountCommand(Tenants tenants, NightlyHours hours) {
    this.tenants = tenants;
    this.hours = hours;
  }

  @Override
  public String name() {
    return "recount";
  }

  @Override
  public String usage() {
    return "[tenant ...]  counts the totals of hours anew from the ledger; without a tenant, in"
        + " all";
  }

  @Override
  public boolean run(List<String> arguments) {
    List<Tenant> chosen =
        arguments.isEmpty()
            ? tenants.all().stream()
                .filter(one -> tenants.stateOf(one) != TenantState.ONBOARDING)
                .toList()
            : arguments.stream().map(this::find).toList();
    boolean same = true;
    for (Tenant tenant : chosen) {
      same &= tenants.within(tenant, hours::recountHere);
    }
    return same;
  }

  private Tenant find(String id) {
    return tenants
        .find(id)
        .filter(one -> tenants.stateOf(one) != TenantState.ONBOARDING)
        .orElseThrow(() -> new IllegalArgumentException("There is no tenant " + id));
  }
}
