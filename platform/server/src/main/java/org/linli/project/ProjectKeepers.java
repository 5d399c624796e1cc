package org.linli.project;

import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** Who looks after projects: whoever works in the community or answers for it. */
final class ProjectKeepers {

  private ProjectKeepers() {}

  /** The part of the tenant in which the viewer sees and keeps projects. */
  static Scope scope(Viewer viewer) {
    return viewer.scope(
        Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);
  }
}
