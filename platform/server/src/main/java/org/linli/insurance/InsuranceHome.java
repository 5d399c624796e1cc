package org.linli.insurance;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.MenuEntry;
import org.linli.api.Message;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** Where the policies are reached from, and the reminder of those that run out soon. */
@Singleton
final class InsuranceHome implements HomePart, ShellPart, CommunitySection {

  private final PolicyTable policies;
  private final Viewer viewer;

  InsuranceHome(PolicyTable policies, Viewer viewer) {
    this.policies = policies;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    if (!isKept()
        || !viewer.has(
            Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)) {
      return List.of();
    }
    long soon = policies.count(PolicyTable.Which.SOON, CommunityKeepers.scope(viewer));
    return soon == 0
        ? List.of()
        : List.of(
            new Task(
                Message.of("insurance.task.soon", soon),
                "/insurance?state=soon",
                null,
                State.SOON));
  }

  @Override
  public List<MenuEntry> menu() {
    return isKept()
        ? List.of(
            new MenuEntry(
                "/insurance",
                "insurance.title",
                "shield-check",
                53,
                Set.of(
                    Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)))
        : List.of();
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    boolean mayKeep =
        community.closedOn() == null && CommunityKeepers.scope(viewer).contains(community.path());
    return mayKeep
        ? Optional.of(
            new Shown("insurance.title", "insurance/section", Map.of("community", community.id())))
        : Optional.empty();
  }

  private static boolean isKept() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent();
  }
}
