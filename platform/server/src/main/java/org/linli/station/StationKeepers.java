package org.linli.station;

import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** Who looks after stations: whoever works in the community or answers for it. */
final class StationKeepers {

  private StationKeepers() {}

  /** The part of the tenant in which the viewer sees and keeps stations. */
  static Scope scope(Viewer viewer) {
    return viewer.scope(
        Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);
  }
}
