package org.linli.division;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Viewer;
import org.linli.web.HomePart;

/** What is due in a community, first on its page. */
@Singleton
final class DueSection implements CommunitySection {

  private final List<CommunityDue> parts;
  private final Viewer viewer;

  DueSection(List<CommunityDue> parts, Viewer viewer) {
    this.parts = parts;
    this.viewer = viewer;
  }

  @Override
  public int order() {
    return 0;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    if (community.closedOn() != null
        || !CommunityKeepers.scope(viewer).contains(community.path())) {
      return Optional.empty();
    }
    List<HomePart.Task> tasks =
        parts.stream()
            .flatMap(part -> part.in(community).stream())
            .sorted(
                Comparator.comparing(HomePart.Task::state)
                    .reversed()
                    .thenComparing(
                        HomePart.Task::due, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(HomePart.Task::path))
            .toList();
    return Optional.of(new Shown("community.due", "community/due", Map.of("tasks", tasks)));
  }
}
