package org.linli.volunteer;

import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** Who registers and reviews volunteers: whoever works in the community or answers for it. */
final class Keepers {

  private Keepers() {}

  /** The part of the tenant whose volunteers the viewer sees. */
  static Scope scope(Viewer viewer) {
    return viewer.scope(
        Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);
  }
}
