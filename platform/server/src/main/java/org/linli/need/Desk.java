package org.linli.need;

import org.linli.tenant.CurrentTenant;

/** At whose desk a request lies: it begins in its community and goes up when nothing happens. */
enum Desk {
  /** The community's own people. */
  COMMUNITY,
  /** The county's staff; a tenant that is a district has no such desk. */
  COUNTY,
  /** The staff of the whole tenant. */
  TENANT;

  private static final int COUNTY_DIGITS = 6;

  /** The part of the tenant that those answer for who sit at it. */
  String area(String path) {
    return switch (this) {
      case COMMUNITY -> path;
      case COUNTY -> path.substring(0, Math.min(COUNTY_DIGITS, path.length()));
      case TENANT -> CurrentTenant.get().division();
    };
  }

  /** The desk above the community's in the current tenant. */
  static Desk aboveCommunity() {
    return CurrentTenant.get().division().length() >= COUNTY_DIGITS ? TENANT : COUNTY;
  }
}
