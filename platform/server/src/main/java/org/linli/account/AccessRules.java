package org.linli.account;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.api.Role;
import org.linli.api.ScopeSource;

/** Decides whether someone may come in where they ask to, before anything else happens there. */
@Singleton
final class AccessRules {

  private final Map<String, ScopeSource> scopes;

  AccessRules(Collection<ScopeSource> scopes) {
    this.scopes = scopes.stream().collect(Collectors.toMap(ScopeSource::name, Function.identity()));
  }

  /**
   * Decides.
   *
   * @param terms what the route asks for
   * @param someone who asks, if known
   * @param subject the tenant that the path names, or the platform
   * @param variables the path's variables
   */
  Entrance decide(
      AccessTerms terms,
      Optional<Standing> someone,
      Subject subject,
      Function<String, String> variables) {
    if (terms.anyone()) {
      return Entrance.OPEN;
    }
    if (someone.isEmpty()) {
      return Entrance.UNKNOWN;
    }
    Standing standing = someone.get();
    if (standing.mustChange() && !terms.initialPassword()) {
      return Entrance.PASSWORD_FIRST;
    }
    if (terms.signedIn()) {
      return Entrance.OPEN;
    }
    if (!standing.isIn(subject)) {
      return Entrance.HIDDEN;
    }
    Set<Role> roles = standing.roles(subject);
    if (Collections.disjoint(roles, terms.roles())) {
      return Entrance.FORBIDDEN;
    }
    return terms.scopeFrom().isEmpty() || isInScope(terms, standing, subject, variables)
        ? Entrance.OPEN
        : Entrance.HIDDEN;
  }

  private boolean isInScope(
      AccessTerms terms, Standing standing, Subject subject, Function<String, String> variables) {
    ScopeSource source = scopes.get(terms.scopeFrom());
    return source != null
        && source
            .pathOf(variables.apply(terms.scopeFrom()))
            .filter(path -> standing.scope(subject, terms.roleArray()).contains(path))
            .isPresent();
  }
}
