package org.linli.activity;

import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** Who looks after activities: whoever works in the community or answers for it. */
final class ActivityKeepers {

  private ActivityKeepers() {}

  /** The part of the tenant in which the viewer keeps activities. */
  static Scope scope(Viewer viewer) {
    return viewer.scope(
        Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);
  }
}
