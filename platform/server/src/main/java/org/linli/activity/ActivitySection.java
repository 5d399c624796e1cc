package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;

/** What is on in a community in the next weeks, on its page. */
@Singleton
final class ActivitySection implements CommunitySection {

  private static final int SHOWN = 5;

  private final SessionTable sessions;
  private final Viewer viewer;
  private final Clock clock;

  ActivitySection(SessionTable sessions, Viewer viewer, Clock clock) {
    this.sessions = sessions;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 3;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    return Optional.of(
        new Shown(
            "activity.section",
            "activity/section",
            Map.of(
                "community",
                community.id(),
                "coming",
                sessions.coming(community.id(), clock.instant(), SHOWN),
                "mayKeep",
                community.closedOn() == null
                    && CommunityKeepers.scope(viewer).contains(community.path()))));
  }
}
