package org.linli.division;

import java.util.List;
import java.util.Set;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** Someone with one role in a part of a tenant. */
record SomeViewer(Role role, Scope part) implements Viewer {

  static SomeViewer staffOf(String... prefixes) {
    return new SomeViewer(Role.STAFF, new Scope(List.of(prefixes)));
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
    return Set.of(role);
  }

  @Override
  public Scope scope(Role... wanted) {
    return has(wanted) ? part : Scope.NONE;
  }
}
