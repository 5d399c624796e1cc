package org.linli.organization;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.MenuEntry;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.web.ShellPart;

/**
 * Where the organizations are reached from: the menu, and the page of the community they are in.
 */
@Singleton
final class OrganizationHome implements ShellPart, CommunitySection {

  private static final int SHOWN = 12;

  private final OrganizationTable table;
  private final Viewer viewer;

  OrganizationHome(OrganizationTable table, Viewer viewer) {
    this.table = table;
    this.viewer = viewer;
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            "/organizations",
            "organization.title",
            "sitemap",
            22,
            Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)));
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    List<Organization> found = table.in(community.id(), SHOWN + 1);
    boolean mayKeep =
        community.closedOn() == null && CommunityKeepers.scope(viewer).contains(community.path());
    return Optional.of(
        new Shown(
            "organization.title",
            "organization/section",
            Map.of(
                "community",
                community,
                "organizations",
                found.subList(0, Math.min(found.size(), SHOWN)),
                "more",
                found.size() > SHOWN,
                "mayKeep",
                mayKeep)));
  }
}
