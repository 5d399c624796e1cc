package org.linli.exchange;

import jakarta.inject.Singleton;
import org.linli.institution.HolidaysChanged;
import org.linli.relay.Watching;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a university's holidays change, each tenant in which it is paired looks at once which weeks
 * lie in them now. What one tenant can't do now it does within the hour.
 */
@Singleton
class MarkingHolidaysEverywhere implements HolidaysChanged {

  private static final Logger LOG = LoggerFactory.getLogger(MarkingHolidaysEverywhere.class);

  private final PairingRegister register;
  private final Tenants tenants;
  private final Watching watching;

  MarkingHolidaysEverywhere(PairingRegister register, Tenants tenants, Watching watching) {
    this.register = register;
    this.tenants = tenants;
    this.watching = watching;
  }

  @Override
  public void of(long university) {
    for (String id : register.tenantsOf(university)) {
      tenants
          .find(id)
          .filter(one -> tenants.stateOf(one) == TenantState.ACTIVE)
          .ifPresent(this::mark);
    }
  }

  private void mark(Tenant tenant) {
    try {
      tenants.within(tenant, watching::mark);
    } catch (RuntimeException e) {
      LOG.warn("{}: holidays are noted at the next look ahead", tenant.id(), e);
    }
  }
}
