package org.linli.organization;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.Role;
import org.linli.api.Viewer;

/** The league branch of a community, on its page. */
@Singleton
final class LeagueBranchSection implements CommunitySection {

  private final LeagueBranchRegister branches;
  private final Viewer viewer;

  LeagueBranchSection(LeagueBranchRegister branches, Viewer viewer) {
    this.branches = branches;
    this.viewer = viewer;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    List<LeagueBranch> all = branches.of(community.id());
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("community", community.id());
    model.put("branch", all.isEmpty() ? null : all.getFirst());
    model.put("before", all.stream().skip(1).toList());
    model.put(
        "mayKeep",
        community.closedOn() == null
            && viewer
                .scope(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)
                .contains(community.path()));
    return Optional.of(
        new Shown("organization.leagueBranch", "organization/league-branch-section", model));
  }
}
