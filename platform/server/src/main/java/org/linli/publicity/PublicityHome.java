package org.linli.publicity;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
import org.linli.api.MenuEntry;
import org.linli.api.Message;
import org.linli.api.Paging;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityDue;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** Where publicity is reached from, and what is due for renewal; a province has none. */
@Singleton
final class PublicityHome implements HomePart, ShellPart, CommunitySection, CommunityDue {

  private static final int MOST = 20;
  private static final Set<Role> KEEPERS =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final SpotTable spots;
  private final SpotPages pages;
  private final StoryTable stories;
  private final Viewer viewer;

  PublicityHome(SpotTable spots, SpotPages pages, StoryTable stories, Viewer viewer) {
    this.spots = spots;
    this.pages = pages;
    this.stories = stories;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    Scope scope = CommunityKeepers.scope(viewer);
    return scope.isEmpty() || !isKept() ? List.of() : due(scope, null);
  }

  @Override
  public List<Task> in(CommunityFacts community) {
    return due(new Scope(List.of(community.path())), community.id());
  }

  private List<Task> due(Scope scope, @Nullable Long community) {
    long due = spots.count(SpotFilter.of("", "due", AreaFilter.of("", ""), community), scope);
    return due == 0
        ? List.of()
        : List.of(
            new Task(
                Message.of("publicity.task", due),
                SpotPages.LIST
                    + "?state=due"
                    + (community == null ? "" : "&community=" + community),
                null,
                State.SOON));
  }

  @Override
  public List<MenuEntry> menu() {
    return isKept()
        ? List.of(
            new MenuEntry(SpotPages.LIST, "publicity.spots", "map-pin", 34, KEEPERS),
            new MenuEntry(StoryPages.LIST, "publicity.stories", "flag", 34, KEEPERS))
        : List.of();
  }

  @Override
  public int order() {
    return 70;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    boolean keeps = CommunityKeepers.scope(viewer).contains(community.path());
    StoryFilter latest = StoryFilter.of("", "", "", community.id());
    return Optional.of(
        new Shown(
            "publicity.section",
            "publicity/section",
            Map.of(
                "community",
                community.id(),
                "lines",
                pages.lines(spots.ofCommunity(community.id(), MOST)),
                "stories",
                keeps
                    ? stories.page(
                        latest, new Scope(List.of(community.path())), new Paging(1, 5, 5))
                    : List.of(),
                "keeps",
                keeps,
                "mayKeep",
                keeps && community.closedOn() == null)));
  }

  private static boolean isKept() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent();
  }
}
