package org.linli.submission;

import org.linli.tenant.Tenants;
import org.linli.testing.LinliServer;

/** The reminders of a morning, for the tests of this domain and of others. */
public final class Reminders {

  private Reminders() {}

  /** Lets them go out in a tenant, as every morning does. */
  public static void goOut(LinliServer server, String tenant) {
    server
        .get(Tenants.class)
        .within(
            server.tenant(tenant),
            () -> {
              server.get(Reminding.InTenant.class).remind();
              return true;
            });
  }
}
