package org.linli.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Predicate;
import org.linli.tenant.Tenant;
import org.linli.tenant.TenantState;
import org.linli.tenant.Tenants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that is to be done again and again in every tenant, on one node. */
@Singleton
public class InEveryTenant {

  private static final Logger LOG = LoggerFactory.getLogger(InEveryTenant.class);

  private final OnOneNode onOneNode;
  private final Tenants tenants;

  InEveryTenant(OnOneNode onOneNode, Tenants tenants) {
    this.onOneNode = onOneNode;
    this.tenants = tenants;
  }

  /**
   * Does the work in one tenant after the other, unless another node is at it.
   *
   * @param name the work's name, at most 64 characters
   * @param atMost after this time another node may begin even if this one never ended
   * @param here the work in the current tenant
   */
  public void run(String name, Duration atMost, Runnable here) {
    walk(name, atMost, state -> state != TenantState.ONBOARDING, here);
  }

  /**
   * The same where people can come in: nothing runs out and nobody is told while they can't.
   *
   * @param name the work's name, at most 64 characters
   * @param atMost after this time another node may begin even if this one never ended
   * @param here the work in the current tenant
   */
  public void runWhereOpen(String name, Duration atMost, Runnable here) {
    walk(name, atMost, state -> state == TenantState.ACTIVE, here);
  }

  private void walk(String name, Duration atMost, Predicate<TenantState> where, Runnable here) {
    onOneNode.run(
        name,
        atMost,
        () -> {
          for (Tenant tenant : tenants.all()) {
            runIn(tenant, name, where, here);
          }
        });
  }

  private void runIn(Tenant tenant, String name, Predicate<TenantState> where, Runnable here) {
    try {
      if (where.test(tenants.stateOf(tenant))) {
        tenants.within(tenant, here);
      }
    } catch (RuntimeException e) {
      // One tenant's database may be away; the others' work is done.
      LOG.warn("{}: {} can't be done", tenant.id(), name, e);
    }
  }
}
