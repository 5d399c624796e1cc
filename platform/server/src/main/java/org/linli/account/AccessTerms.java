package org.linli.account;

import io.micronaut.core.annotation.AnnotationMetadata;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.linli.api.Access;
import org.linli.api.Role;

/**
 * What an {@link Access} on a route says.
 *
 * @param roles the roles of which one is needed
 * @param scopeFrom the path variable whose object must lie in the viewer's scope; empty for none
 * @param anyone whether it is open to all
 * @param signedIn whether any account will do
 * @param initialPassword whether an account whose password was given by someone else will do
 */
record AccessTerms(
    Set<Role> roles, String scopeFrom, boolean anyone, boolean signedIn, boolean initialPassword) {

  static final AccessTerms ANYONE =
      new AccessTerms(EnumSet.noneOf(Role.class), "", true, false, true);

  static Optional<AccessTerms> of(AnnotationMetadata route) {
    return route
        .findAnnotation(Access.class)
        .map(
            access -> {
              Set<Role> roles = EnumSet.noneOf(Role.class);
              roles.addAll(Set.of(access.enumValues("value", Role.class)));
              return new AccessTerms(
                  roles,
                  access.stringValue("scopeFrom").orElse(""),
                  access.booleanValue("anyone").orElse(false),
                  access.booleanValue("signedIn").orElse(false),
                  route.hasAnnotation(WithInitialPassword.class));
            });
  }

  /** Exactly one of the three ways to say who may come in. */
  boolean isClear() {
    int ways = (anyone ? 1 : 0) + (signedIn ? 1 : 0) + (roles.isEmpty() ? 0 : 1);
    return ways == 1 && (scopeFrom.isEmpty() || !roles.isEmpty());
  }

  Role[] roleArray() {
    return roles.toArray(Role[]::new);
  }
}
