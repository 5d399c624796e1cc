package org.linli.station;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.account.Holders;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/**
 * Who answers a community's applications: staff of the township, the county or the city, and the
 * tenant's administrator. What they open or close themselves needs nobody's approval: it is theirs
 * to give.
 */
@Singleton
final class LevelAbove {

  private static final Set<Role> ROLES = Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF);
  private static final int TOWNSHIP = 9;

  private final Viewer viewer;
  private final Holders holders;

  LevelAbove(Viewer viewer, Holders holders) {
    this.viewer = viewer;
    this.holders = holders;
  }

  /** Where whoever answers must be over: the township that a community lies in. */
  static String pathOver(String community) {
    return community.substring(0, Math.min(TOWNSHIP, community.length()));
  }

  /** Whether the viewer is above the community with this path. */
  boolean isViewer(String community) {
    return scope().contains(pathOver(community));
  }

  /** All that the viewer's roles as staff are over; a community of one's own is not below one. */
  Scope scope() {
    return new Scope(
        viewer.scope(Role.TENANT_ADMINISTRATOR, Role.STAFF).prefixes().stream()
            .filter(prefix -> prefix.length() <= TOWNSHIP)
            .toList());
  }

  /** The accounts nearest above a community: the township's, else the county's, else the city's. */
  List<Long> nearest(String community) {
    String path = pathOver(community);
    Map<Long, Scope> all = holders.scopes(ROLES);
    int nearest = all.values().stream().mapToInt(scope -> longest(scope, path)).max().orElse(0);
    return all.entrySet().stream()
        .filter(one -> nearest > 0 && longest(one.getValue(), path) == nearest)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int longest(Scope scope, String path) {
    Collection<String> over = scope.prefixes();
    return over.stream().filter(path::startsWith).mapToInt(String::length).max().orElse(0);
  }
}
