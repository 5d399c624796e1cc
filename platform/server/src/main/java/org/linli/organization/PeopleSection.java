package org.linli.organization;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;

/** The people with a post in a community, on its page. */
@Singleton
final class PeopleSection implements CommunitySection {

  private final PostHolders holders;
  private final Viewer viewer;

  PeopleSection(PostHolders holders, Viewer viewer) {
    this.holders = holders;
    this.viewer = viewer;
  }

  @Override
  public int order() {
    return 8;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    boolean keeps = CommunityKeepers.scope(viewer).contains(community.path());
    return Optional.of(
        new Shown(
            "organization.people",
            "organization/people-section",
            Map.of(
                "community",
                community.id(),
                "holders",
                holders.now(community.id()),
                "keeps",
                keeps,
                "mayKeep",
                keeps && community.closedOn() == null)));
  }
}
