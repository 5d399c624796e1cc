package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.job.Command;
import org.linli.job.NamedTenants;
import org.linli.tenant.Tenant;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets totals of hours right from the ledger, in some tenants or in all. */
@Singleton
final class MendCommand implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(MendCommand.class);

  private final Tenants tenants;
  private final NamedTenants named;
  private final Recounting recounting;

  MendCommand(Tenants tenants, NamedTenants named, Recounting recounting) {
    this.named = named;
    this.tenants = tenants;
    this.recounting = recounting;
  }

  @Override
  public String name() {
    return "mend-totals";
  }

  @Override
  public String usage() {
    return "[tenant ...]  sets totals of hours right that differ from the ledger; without a"
        + " tenant, in all";
  }

  @Override
  public boolean run(List<String> arguments) {
    for (Tenant tenant : named.of(arguments)) {
      int wrong = tenants.within(tenant, recounting::mend);
      LOG.info("{}: totals set right: {}", tenant.id(), wrong);
    }
    return true;
  }
}
