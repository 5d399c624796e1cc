package org.linli.api;

import java.util.Set;

/** Who is looking, in the tenant of the request: a port, injected, that answers per request. */
public interface Viewer {

  /** Whether someone is logged in. */
  boolean isSignedIn();

  /** The account's id; 0 when nobody is logged in. */
  long account();

  /** The name people know them by; empty when nobody is logged in. */
  String name();

  /** The roles held in the current tenant. */
  Set<Role> roles();

  /** The part of the tenant that these roles, taken together, reach. */
  Scope scope(Role... roles);

  /** Whether one of these roles is held. */
  default boolean has(Role... wanted) {
    for (Role role : wanted) {
      if (roles().contains(role)) {
        return true;
      }
    }
    return false;
  }
}
