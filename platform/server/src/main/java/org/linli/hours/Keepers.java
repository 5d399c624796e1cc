package org.linli.hours;

import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** Who keeps hours: whoever works in the community or answers for it. */
final class Keepers {

  private Keepers() {}

  /** The part of the tenant whose hours the viewer keeps. */
  static Scope scope(Viewer viewer) {
    return viewer.scope(
        Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);
  }

  /** Whether the viewer is of a level above the communities. */
  static boolean isStaff(Viewer viewer) {
    return viewer.has(Role.TENANT_ADMINISTRATOR, Role.STAFF);
  }
}
