package org.linli.oversight;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Communities;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Scope;

/** The names of parts of the tenant, and those that may be drawn from. */
@Singleton
class PlaceNames {

  private final Divisions divisions;
  private final Communities communities;

  PlaceNames(Divisions divisions, Communities communities) {
    this.divisions = divisions;
    this.communities = communities;
  }

  /** By the beginning of their communities' paths; one without a name is called by it. */
  Map<String, String> of(Collection<String> prefixes) {
    Map<String, String> names = new HashMap<>();
    prefixes.forEach(prefix -> names.put(prefix, prefix));
    divisions.byCodes(prefixes).forEach((code, division) -> names.put(code, division.name()));
    List<String> rest =
        prefixes.stream().filter(prefix -> names.get(prefix).equals(prefix)).toList();
    if (!rest.isEmpty()) {
      communities.within(new Scope(rest)).forEach(one -> names.put(one.path(), one.shortName()));
    }
    return names;
  }

  /**
   * What lies in a scope, from wide to narrow: itself, its counties, a single county's townships.
   */
  Map<String, String> choices(Scope scope) {
    Map<String, String> choices = new LinkedHashMap<>();
    Map<String, String> own = of(scope.prefixes());
    scope.prefixes().forEach(prefix -> choices.put(prefix, own.getOrDefault(prefix, prefix)));
    List<DivisionFacts> counties = divisions.of(DivisionLevel.COUNTY, scope);
    counties.forEach(one -> choices.putIfAbsent(one.code(), one.name()));
    if (counties.size() <= 1) {
      divisions
          .of(DivisionLevel.TOWNSHIP, scope)
          .forEach(one -> choices.putIfAbsent(one.code(), one.name()));
    }
    return choices;
  }
}
