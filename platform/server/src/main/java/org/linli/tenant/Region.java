package org.linli.tenant;

import jakarta.inject.Singleton;
import org.linli.api.CurrentRegion;

/** What the current tenant stands for, as plugins may know it. */
@Singleton
final class Region implements CurrentRegion {

  @Override
  public String name() {
    return CurrentTenant.get().name();
  }

  @Override
  public String division() {
    return CurrentTenant.get().division();
  }

  @Override
  public boolean oversees() {
    return CurrentTenant.get().kind() == TenantKind.PROVINCE;
  }
}
