package org.linli.fund;

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

/** Where the fund is reached from, and which grants wait for a second person. */
@Singleton
final class FundHome implements HomePart, ShellPart, CommunitySection {

  private static final int MOST = 10;

  private final GrantTable grants;
  private final FundPages pages;
  private final WholeFund whole;
  private final Viewer viewer;

  FundHome(GrantTable grants, FundPages pages, WholeFund whole, Viewer viewer) {
    this.grants = grants;
    this.pages = pages;
    this.whole = whole;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    long waiting = isKept() && whole.isKept() ? grants.waiting(viewer.account()) : 0;
    return waiting == 0
        ? List.of()
        : List.of(
            new Task(
                Message.of("fund.task", waiting), "/fund/grants?state=ASKED", null, State.SOON));
  }

  @Override
  public List<MenuEntry> menu() {
    return isKept()
        ? List.of(
            new MenuEntry(
                "/fund",
                "fund.title",
                "database",
                34,
                Set.of(
                    Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)))
        : List.of();
  }

  @Override
  public int order() {
    return 75;
  }

  /** For those who keep the community alone: who gets money is theirs to tell. */
  @Override
  public Optional<Shown> of(CommunityFacts community) {
    return CommunityKeepers.scope(viewer).contains(community.path())
        ? Optional.of(
            new Shown(
                "fund.section",
                "fund/section",
                Map.of(
                    "community",
                    community.id(),
                    "lines",
                    pages.lines(grants.ofCommunity(community.id(), MOST)),
                    "mayKeep",
                    community.closedOn() == null)))
        : Optional.empty();
  }

  private static boolean isKept() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent();
  }
}
