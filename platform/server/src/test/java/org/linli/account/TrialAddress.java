package org.linli.account;

import java.util.Optional;
import java.util.Set;
import org.linli.api.Role;

/**
 * A route's address, its gaps being filled, and what stands in them.
 *
 * @param ofTenant whether it lies below a tenant
 * @param held whether something stands in a gap that isn't for everyone with the role
 * @param absent whether there is nothing of the kind here, so that nobody is led to it
 * @param place where it lies, if it does
 * @param owner the login name of the one whose it is, if it is one person's
 * @param roles for whom it is, of those whom the route is for; empty for all of them
 */
record TrialAddress(
    String path,
    boolean ofTenant,
    boolean held,
    boolean absent,
    Optional<String> place,
    Optional<String> owner,
    Set<Role> roles) {

  /** Whether it exists for somebody with a role, if nothing else keeps them away. */
  boolean isFor(Role role) {
    return roles.isEmpty() || roles.contains(role);
  }
}
