package org.linli.attendance;

import java.util.Set;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/**
 * Who notes that people came and left: those who keep the community, and leaders of teams there.
 */
final class Keepers {

  /** Their roles. */
  static final Set<Role> ROLES =
      Set.of(
          Role.TENANT_ADMINISTRATOR,
          Role.STAFF,
          Role.STATION_HEAD,
          Role.SOCIAL_WORKER,
          Role.TEAM_LEADER);

  private Keepers() {}

  /** The part of the tenant in which the viewer does so. */
  static Scope scope(Viewer viewer) {
    return viewer.scope(ROLES.toArray(Role[]::new));
  }
}
