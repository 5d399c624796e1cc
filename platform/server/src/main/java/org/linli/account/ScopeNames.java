package org.linli.account;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Communities;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Scope;

/** The names of the parts of the tenant that scopes name by prefixes of paths. */
@Singleton
final class ScopeNames {

  private final Divisions divisions;
  private final Communities communities;

  ScopeNames(Divisions divisions, Communities communities) {
    this.divisions = divisions;
    this.communities = communities;
  }

  /** Names by prefix; a place that is no more is missing. */
  Map<String, String> of(Collection<Scope> scopes) {
    List<String> prefixes =
        scopes.stream().flatMap(scope -> scope.prefixes().stream()).distinct().toList();
    Map<String, String> names = new HashMap<>();
    divisions
        .byCodes(prefixes.stream().filter(ScopeNames::isDivision).toList())
        .forEach((code, division) -> names.put(code, division.name()));
    List<String> rest = prefixes.stream().filter(prefix -> !isDivision(prefix)).toList();
    if (!rest.isEmpty()) {
      communities
          .within(new Scope(rest))
          .forEach(community -> names.put(community.path(), community.shortName()));
    }
    return names;
  }

  private static boolean isDivision(String prefix) {
    return DivisionLevel.of(prefix).filter(level -> level != DivisionLevel.COMMUNITY).isPresent();
  }
}
