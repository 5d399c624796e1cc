package org.linli.space;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunitySection;
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

/** Where spaces are reached from, and which bookings wait; a province has none. */
@Singleton
final class SpaceHome implements HomePart, ShellPart, CommunitySection, CommunityDue {

  private static final int MOST = 20;
  private static final Set<Role> KEEPERS =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final SpaceTable spaces;
  private final BookingTable bookings;
  private final SpacePages pages;
  private final Viewer viewer;

  SpaceHome(SpaceTable spaces, BookingTable bookings, SpacePages pages, Viewer viewer) {
    this.spaces = spaces;
    this.bookings = bookings;
    this.pages = pages;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    Scope scope = CommunityKeepers.scope(viewer);
    return scope.isEmpty() || !isKept() ? List.of() : waiting(scope, null);
  }

  @Override
  public List<Task> in(CommunityFacts community) {
    return waiting(new Scope(List.of(community.path())), community.id());
  }

  private List<Task> waiting(Scope scope, @Nullable Long community) {
    List<Task> tasks = new ArrayList<>();
    add(tasks, "asked", scope, community, State.SOON);
    add(tasks, "unnoted", scope, community, State.CALM);
    return tasks;
  }

  private void add(
      List<Task> tasks, String state, Scope scope, @Nullable Long community, State how) {
    long some = bookings.count(new BookingFilter(state, null, community), scope);
    if (some > 0) {
      tasks.add(
          new Task(
              Message.of("space.task." + state, some),
              BookingPages.LIST
                  + "?state="
                  + state
                  + (community == null ? "" : "&community=" + community),
              null,
              how));
    }
  }

  @Override
  public List<MenuEntry> menu() {
    return isKept()
        ? List.of(
            new MenuEntry(
                SpacePages.OPEN,
                "space.open",
                "building-community",
                9,
                Set.of(Role.TEAM_LEADER, Role.VOLUNTEER)),
            new MenuEntry(SpacePages.LIST, "space.title", "building-community", 33, KEEPERS))
        : List.of();
  }

  @Override
  public int order() {
    return 38;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    boolean keeps = CommunityKeepers.scope(viewer).contains(community.path());
    return Optional.of(
        new Shown(
            "space.title",
            "space/section",
            Map.of(
                "community",
                community.id(),
                "lines",
                pages.lines(spaces.ofCommunity(community.id(), MOST)),
                "keeps",
                keeps,
                "mayKeep",
                keeps && community.closedOn() == null)));
  }

  private static boolean isKept() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent();
  }
}
