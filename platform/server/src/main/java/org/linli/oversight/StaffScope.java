package org.linli.oversight;

import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** The part of the tenant that the viewer answers for above communities. */
final class StaffScope {

  private StaffScope() {}

  static Scope of(Viewer viewer) {
    return viewer.scope(Role.TENANT_ADMINISTRATOR, Role.STAFF);
  }
}
