package org.linli.division;

import java.util.Set;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** Who looks at communities, and who changes them. */
final class CommunityReaders {

  static final Set<Role> ROLES =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private CommunityReaders() {}

  /** The part of the tenant that someone who reads communities may see. */
  static Scope scope(Viewer viewer) {
    return viewer.scope(ROLES.toArray(Role[]::new));
  }

  /** The part in which someone may add and correct. */
  static Scope editable(Viewer viewer) {
    return viewer.scope(Role.TENANT_ADMINISTRATOR, Role.STAFF);
  }

  static boolean mayEdit(Viewer viewer) {
    return viewer.has(Role.TENANT_ADMINISTRATOR, Role.STAFF);
  }
}
