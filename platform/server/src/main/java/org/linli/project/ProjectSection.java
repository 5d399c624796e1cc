package org.linli.project;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;

/** The projects of a community, on its page. */
@Singleton
final class ProjectSection implements CommunitySection {

  private final Projects projects;
  private final Viewer viewer;

  ProjectSection(Projects projects, Viewer viewer) {
    this.projects = projects;
    this.viewer = viewer;
  }

  @Override
  public int order() {
    return 35;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    return Optional.of(
        new Shown(
            "project.title",
            "project/section",
            Map.of(
                "community",
                community.id(),
                "projects",
                projects.runningIn(community.id()),
                "mayKeep",
                community.closedOn() == null
                    && CommunityKeepers.scope(viewer).contains(community.path()))));
  }
}
