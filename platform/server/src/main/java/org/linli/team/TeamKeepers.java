package org.linli.team;

import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** Who looks after teams: whoever works in the community or answers for it. */
final class TeamKeepers {

  private TeamKeepers() {}

  /** The part of the tenant in which the viewer sees and keeps teams. */
  static Scope scope(Viewer viewer) {
    return viewer.scope(
        Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);
  }
}
