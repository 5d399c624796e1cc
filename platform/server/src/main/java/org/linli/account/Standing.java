package org.linli.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.api.Role;
import org.linli.api.Scope;

/**
 * Who holds a session and what they are, as it stood when it was read.
 *
 * @param mustChange whether only the page that changes the password is open to them
 * @param memberships those in force
 */
record Standing(
    long account,
    long session,
    String login,
    String name,
    boolean mustChange,
    List<Membership> memberships) {

  /** A standing keeps its own copy. */
  Standing {
    memberships = List.copyOf(memberships);
  }

  boolean isIn(Subject subject) {
    return memberships.stream().anyMatch(membership -> subject.holds(membership.subject()));
  }

  Set<Role> roles(Subject subject) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    memberships.stream()
        .filter(membership -> subject.holds(membership.subject()))
        .forEach(membership -> roles.add(membership.role()));
    return roles;
  }

  /** What these roles reach, taken together. */
  Scope scope(Subject subject, Role... roles) {
    Set<Role> wanted = EnumSet.noneOf(Role.class);
    wanted.addAll(Arrays.asList(roles));
    return new Scope(
        memberships.stream()
            .filter(membership -> subject.holds(membership.subject()))
            .filter(membership -> wanted.contains(membership.role()))
            .flatMap(membership -> membership.scope().prefixes().stream())
            .distinct()
            .toList());
  }
}
