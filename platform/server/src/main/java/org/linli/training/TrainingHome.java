package org.linli.training;

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
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.ShellPart;

/** Where courses are reached from; a province keeps none. */
@Singleton
final class TrainingHome implements ShellPart, CommunitySection {

  private static final Set<Role> KEEPERS =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final Viewer viewer;

  TrainingHome(Viewer viewer) {
    this.viewer = viewer;
  }

  @Override
  public List<MenuEntry> menu() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent()
        ? List.of(
            new MenuEntry(
                "/training",
                "training.open",
                "calendar-event",
                9,
                Set.of(Role.VOLUNTEER, Role.TEAM_LEADER)),
            new MenuEntry("/courses", "training.title", "calendar-event", 50, KEEPERS))
        : List.of();
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    boolean mayKeep =
        community.closedOn() == null && CommunityKeepers.scope(viewer).contains(community.path());
    return mayKeep
        ? Optional.of(
            new Shown("training.title", "training/section", Map.of("community", community.id())))
        : Optional.empty();
  }
}
