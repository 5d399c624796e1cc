package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;

/** How many volunteers a community has, on its page. */
@Singleton
final class VolunteerSection implements CommunitySection {

  private final VolunteerRegister register;
  private final Viewer viewer;

  VolunteerSection(VolunteerRegister register, Viewer viewer) {
    this.register = register;
    this.viewer = viewer;
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    boolean mayKeep =
        community.closedOn() == null && CommunityKeepers.scope(viewer).contains(community.path());
    return Optional.of(
        new Shown(
            "volunteer.title",
            "volunteer/section",
            Map.of(
                "community",
                community.id(),
                "serving",
                register.count(community.id(), VolunteerState.APPROVED),
                "waiting",
                register.count(community.id(), VolunteerState.APPLIED),
                "mayKeep",
                mayKeep,
                "mayAdd",
                mayKeep && community.closedOn() == null)));
  }
}
