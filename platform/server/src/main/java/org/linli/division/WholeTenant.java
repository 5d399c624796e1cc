package org.linli.division;

import org.linli.api.Scope;
import org.linli.tenant.CurrentTenant;

/**
 * What belongs to no community of the current tenant, as a service that came from another one does:
 * whoever answers for the whole tenant answers for it.
 */
public final class WholeTenant {

  private WholeTenant() {}

  /** Where it lies: only a scope over the whole tenant contains it. */
  public static String path() {
    return CurrentTenant.get().division();
  }

  /** Whether a scope is the whole tenant. */
  public static boolean isIn(Scope scope) {
    return scope.contains(path());
  }

  /**
   * What lies in a scope, and what belongs to no community where the scope is the whole tenant. The
   * community is to be joined with a {@code LEFT JOIN}.
   *
   * @param path the column that holds a community's path
   * @param community the column that names the community, and is 0 where there is none
   */
  public static Condition within(String path, String community, Scope scope) {
    Condition there = Condition.within(path, scope);
    return isIn(scope) ? there.or(Condition.of(community + " = 0")) : there;
  }
}
