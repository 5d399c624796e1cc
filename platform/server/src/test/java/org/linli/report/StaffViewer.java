package org.linli.report;

import java.util.List;
import java.util.Set;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** Somebody of the staff, who answers for a part of the tenant. */
record StaffViewer(Scope part) implements Viewer {

  static StaffViewer of(String prefix) {
    return new StaffViewer(new Scope(List.of(prefix)));
  }

  @Override
  public boolean isSignedIn() {
    return true;
  }

  @Override
  public long account() {
    return 1;
  }

  @Override
  public String name() {
    return "某人";
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.STAFF);
  }

  @Override
  public Scope scope(Role... wanted) {
    return has(wanted) ? part : Scope.NONE;
  }
}
