package org.linli.team;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.Time;

/** The teams of a community, on its page. */
@Singleton
final class TeamSection implements CommunitySection {

  private final TeamRegister teams;
  private final Viewer viewer;
  private final Clock clock;

  TeamSection(TeamRegister teams, Viewer viewer, Clock clock) {
    this.teams = teams;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    return Optional.of(
        new Shown(
            "team.section",
            "team/section",
            Map.of(
                "community",
                community.id(),
                "teams",
                teams.existing(Time.today(clock), List.of(community.id())),
                "mayKeep",
                community.closedOn() == null
                    && CommunityKeepers.scope(viewer).contains(community.path()))));
  }
}
