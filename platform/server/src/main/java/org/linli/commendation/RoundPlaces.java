package org.linli.commendation;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Communities;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;

/**
 * The parts of a tenant that the viewer may open rounds for: what they answer for, and its
 * counties.
 */
@Singleton
class RoundPlaces {

  private final Divisions divisions;
  private final Communities communities;
  private final Viewer viewer;

  RoundPlaces(Divisions divisions, Communities communities, Viewer viewer) {
    this.divisions = divisions;
    this.communities = communities;
    this.viewer = viewer;
  }

  /** Names by path, wide places first. */
  Map<String, String> choices() {
    Scope scope = CommunityKeepers.scope(viewer);
    Map<String, String> found = new LinkedHashMap<>();
    divisions.byCodes(scope.prefixes()).forEach((code, one) -> found.put(code, one.name()));
    divisions
        .of(DivisionLevel.COUNTY, scope)
        .forEach(one -> found.putIfAbsent(one.code(), one.name()));
    List<String> rest =
        scope.prefixes().stream().filter(prefix -> !found.containsKey(prefix)).toList();
    if (!rest.isEmpty()) {
      communities
          .within(new Scope(rest))
          .forEach(one -> found.putIfAbsent(one.path(), one.shortName()));
    }
    return found;
  }
}
