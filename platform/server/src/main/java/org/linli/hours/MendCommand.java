package org.linli.hours;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.job.Command;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets totals of hours right from the ledger, in some tenants or in all. */
@Singleton
final class MendCommand implements Command {

  private static final Logger LOG = LoggerFactory.getLogger(MendCommand.class);

  private final Tenants tenants;
  private final Recounting recounting;

  MendCommand(Tenants tenants, Recounting recounting) {
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
    List<Tenant> chosen =
        arguments.isEmpty()
            ? tenants.all()
            : arguments.stream()
                .map(
                    id ->
                        tenants
                            .find(id)
                            .orElseThrow(
                                () -> new IllegalArgumentException("There is no tenant " + id)))
                .toList();
    for (Tenant tenant : chosen) {
      if (tenants.stateOf(tenant) != TenantState.ONBOARDING) {
        int wrong = tenants.within(tenant, recounting::mend);
        LOG.info("{}: totals set right: {}", tenant.id(), wrong);
      }
    }
    return true;
  }
}
