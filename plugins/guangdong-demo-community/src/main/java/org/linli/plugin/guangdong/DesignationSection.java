package org.linli.plugin.guangdong;

import java.util.Map;
import java.util.Optional;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Role;
import org.linli.api.Viewer;

/** On the page of a community: that it is a demonstration community, and of which type. */
final class DesignationSection implements CommunitySection {

  private final Designations designations;
  private final Viewer viewer;

  DesignationSection(Designations designations, Viewer viewer) {
    this.designations = designations;
    this.viewer = viewer;
  }

  /** Before what is on record: it says what the records are for. */
  @Override
  public int order() {
    return 5;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    return designations
        .activeOf(community.id())
        .map(
            designation ->
                new Shown(
                    GuangdongDemoCommunity.ID + ".title",
                    GuangdongDemoCommunity.ID + "/section",
                    Map.of(
                        "designation",
                        designation,
                        "mayOpen",
                        viewer
                            .scope(Role.STAFF, Role.TENANT_ADMINISTRATOR)
                            .contains(community.path()))));
  }
}
