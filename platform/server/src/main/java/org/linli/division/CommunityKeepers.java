package org.linli.division;

import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/**
 * Who keeps what belongs to communities, whatever it is: whoever works in the community or answers
 * for it.
 */
public final class CommunityKeepers {

  private CommunityKeepers() {}

  /** The part of the tenant in which the viewer sees and keeps things. */
  public static Scope scope(Viewer viewer) {
    return viewer.scope(
        Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);
  }
}
