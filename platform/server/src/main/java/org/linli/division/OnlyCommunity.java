package org.linli.division;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Scope;
import org.linli.api.Viewer;

/**
 * The one community that a list is narrowed to by {@code ?community=}, as the links on a
 * community's page do: {@code {{> community/only}}} in the list's filters shows it and lets go of
 * it.
 */
@Singleton
public final class OnlyCommunity {

  private final Communities communities;
  private final Viewer viewer;

  OnlyCommunity(Communities communities, Viewer viewer) {
    this.communities = communities;
    this.viewer = viewer;
  }

  /**
   * A list's part of the tenant.
   *
   * @param scope what the viewer keeps, or the one community of it
   * @param only that community; null for all
   */
  public record Kept(Scope scope, @Nullable CommunityFacts only) {}

  /** What the viewer keeps, narrowed; a community elsewhere narrows it to nothing. */
  public Kept kept(@Nullable Long community) {
    Scope scope = CommunityKeepers.scope(viewer);
    if (community == null) {
      return new Kept(scope, null);
    }
    Map<Long, CommunityFacts> found = communities.everByIds(List.of(community));
    return Optional.ofNullable(found.get(community))
        .filter(one -> scope.contains(one.path()))
        .map(one -> new Kept(new Scope(List.of(one.path())), one))
        .orElseGet(() -> new Kept(Scope.NONE, null));
  }
}
