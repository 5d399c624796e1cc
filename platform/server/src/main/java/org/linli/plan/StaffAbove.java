package org.linli.plan;

import org.linli.api.Role;
import org.linli.api.Viewer;

/** The township's, county's or city's staff: whoever answers for more than the community itself. */
final class StaffAbove {

  private StaffAbove() {}

  /** Whether the viewer is one of them for a community. */
  static boolean isViewer(Viewer viewer, String path) {
    return viewer.scope(Role.STAFF, Role.TENANT_ADMINISTRATOR).prefixes().stream()
        .anyMatch(prefix -> path.startsWith(prefix) && prefix.length() < path.length());
  }
}
