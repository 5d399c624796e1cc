package org.linli.fund;

import jakarta.inject.Singleton;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;

/** Who keeps the fund: those who answer for the whole tenant, as it is the tenant's. */
@Singleton
class WholeFund {

  private final Viewer viewer;

  WholeFund(Viewer viewer) {
    this.viewer = viewer;
  }

  boolean isKept() {
    return viewer
        .scope(Role.TENANT_ADMINISTRATOR, Role.STAFF)
        .contains(CurrentTenant.get().division());
  }

  void require() {
    if (!isKept()) {
      throw Problem.forbidden("fund.refused.whole");
    }
  }
}
