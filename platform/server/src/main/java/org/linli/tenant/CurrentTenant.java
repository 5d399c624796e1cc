package org.linli.tenant;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.ThreadPropagatedContextElement;
import java.util.Optional;
import org.slf4j.MDC;

/**
 * The tenant that work is done for, as an element of the propagated context. Every line logged
 * meanwhile, on whichever thread, carries the tenant's id.
 *
 * @param tenant the tenant
 */
public record CurrentTenant(Tenant tenant) implements ThreadPropagatedContextElement<String> {

  private static final String IN_LOG = "tenant";
  private static final String NONE = "";

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

  @Override
  public String updateThreadContext() {
    String before = MDC.get(IN_LOG);
    MDC.put(IN_LOG, tenant.id().value());
    return before == null ? NONE : before;
  }

  @Override
  public void restoreThreadContext(String before) {
    if (before.equals(NONE)) {
      MDC.remove(IN_LOG);
    } else {
      MDC.put(IN_LOG, before);
    }
  }

  /** Tenant data was asked for outside of any tenant. */
  public static final class NoCurrentTenant extends IllegalStateException {
    private static final long serialVersionUID = 1;

    NoCurrentTenant() {
      super("no current tenant: tenant data can't be reached from here");
    }
  }
}
