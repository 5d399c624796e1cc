package org.linli.supply;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.linli.api.CommunityFacts;
import org.linli.api.MenuEntry;
import org.linli.api.Message;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityDue;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** What runs short, on the first page; a province has no stations. */
@Singleton
final class SupplyHome implements HomePart, ShellPart, CommunityDue {

  private final Supplies supplies;
  private final Viewer viewer;

  SupplyHome(Supplies supplies, Viewer viewer) {
    this.supplies = supplies;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    Scope scope = CommunityKeepers.scope(viewer);
    return scope.isEmpty() || !isKept() ? List.of() : low(scope);
  }

  @Override
  public List<Task> in(CommunityFacts community) {
    return low(new Scope(List.of(community.path())));
  }

  private List<Task> low(Scope scope) {
    long low = supplies.countLow(scope);
    return low == 0
        ? List.of()
        : List.of(new Task(Message.of("supply.task", low), "/supplies", null, State.CALM));
  }

  @Override
  public List<MenuEntry> menu() {
    return isKept()
        ? List.of(
            new MenuEntry(
                "/supplies",
                "supply.title",
                "inbox",
                33,
                Set.of(
                    Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)))
        : List.of();
  }

  private static boolean isKept() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent();
  }
}
