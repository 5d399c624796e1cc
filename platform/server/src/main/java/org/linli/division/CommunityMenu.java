package org.linli.division;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.linli.api.MenuEntry;
import org.linli.api.Viewer;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.ShellPart;

/** The line of the menu and the search box that lead to the communities; a province keeps none. */
@Singleton
final class CommunityMenu implements ShellPart {

  private static final String LIST = "/communities";

  private final Viewer viewer;

  CommunityMenu(Viewer viewer) {
    this.viewer = viewer;
  }

  @Override
  public List<MenuEntry> menu() {
    return keepsCommunities()
        ? List.of(
            new MenuEntry(
                LIST, "community.title", "building-community", 20, CommunityReaders.ROLES))
        : List.of();
  }

  @Override
  public Optional<String> search() {
    return keepsCommunities() && !CommunityReaders.scope(viewer).prefixes().isEmpty()
        ? Optional.of(LIST)
        : Optional.empty();
  }

  private static boolean keepsCommunities() {
    return CurrentTenant.find().filter(tenant -> tenant.kind() != TenantKind.PROVINCE).isPresent();
  }
}
