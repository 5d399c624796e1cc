package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.job.Command;
import org.linli.job.NamedTenants;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;

/** Counts the totals of hours anew from the first entry on, in some tenants or in all. */
@Singleton
final class RecountCommand implements Command {

  private final Tenants tenants;
  private final NamedTenants named;
  private final NightlyHours hours;

  RecountCommand(Tenants tenants, NamedTenants named, NightlyHours hours) {
    this.named = named;
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
    boolean same = true;
    for (Tenant tenant : named.of(arguments)) {
      same &= tenants.within(tenant, hours::recountHere);
    }
    return same;
  }
}
