package org.linli.tenant;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import java.util.Optional;

/**
 * The tenant that work is done for, as an element of the propagated context.
 *
 * @param tenant the tenant
 */
public record CurrentTenant(Tenant tenant) implements PropagatedContextElement {

  /** The current tenant, if there is one. */
  public static Optional<Tenant> find() {
    return PropagatedContext.find()
        .flatMap(context -> context.find(CurrentTenant.class))
        .map(CurrentTenant::tenant);
  }

  /**
   * The current tenant.
   *
   * @throws NoCurrentTenant outside of any
   */
  public static Tenant get() {
    return find().orElseThrow(NoCurrentTenant::new);
  }

  /** Tenant data was asked for outside of any tenant. */
  public static final class NoCurrentTenant extends IllegalStateException {
    private static final long serialVersionUID = 1;

    NoCurrentTenant() {
      super("no current tenant: tenant data can't be reached from here");
    }
  }
}
