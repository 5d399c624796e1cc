package org.linli.relay;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.linli.team.LedTeams;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/**
 * Where relays are reached from, and the weeks to come that nobody covers: on the first page of who
 * keeps communities and of who leads a team, and on the community's own. A province has none.
 */
@Singleton
final class RelayHome implements HomePart, ShellPart, CommunitySection, CommunityDue {

  private static final int MOST = 10;

  private final RelayTable relays;
  private final Gaps gaps;
  private final Ahead ahead;
  private final LedTeams led;
  private final Viewer viewer;

  RelayHome(RelayTable relays, Gaps gaps, Ahead ahead, LedTeams led, Viewer viewer) {
    this.relays = relays;
    this.gaps = gaps;
    this.ahead = ahead;
    this.led = led;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    if (!isKept() || !viewer.isSignedIn()) {
      return List.of();
    }
    Scope kept = CommunityKeepers.scope(viewer);
    List<Task> tasks = new ArrayList<>(kept.isEmpty() ? List.of() : uncovered(kept));
    Scope places =
        new Scope(
            led.of(viewer.account()).stream()
                .map(LedTeams.Led::path)
                .distinct()
                .filter(path -> !kept.contains(path))
                .toList());
    if (!places.isEmpty()) {
      gaps.page(AreaFilter.of("", ""), places, new Paging(1, MOST, MOST)).stream()
          .map(RelayHome::forLeader)
          .forEach(tasks::add);
    }
    return tasks;
  }

  private static Task forLeader(Gap gap) {
    return new Task(
        Message.of("relay.task.one", gap.relay(), gap.week()),
        "/led-relays/" + gap.turn().relay() + "?week=" + gap.week(),
        gap.week(),
        State.SOON);
  }

  @Override
  public List<Task> in(CommunityFacts community) {
    Scope here = new Scope(List.of(community.path()));
    List<Task> tasks = new ArrayList<>(uncovered(here));
    long unwritten = gaps.unwritten(here);
    if (unwritten > 0) {
      String path =
          relays.running(community.id(), 1).stream()
              .findFirst()
              .map(one -> "/relays/" + one.id())
              .orElse("/relays");
      tasks.add(new Task(Message.of("relay.task.unwritten", unwritten), path, null, State.CALM));
    }
    return tasks;
  }

  private List<Task> uncovered(Scope scope) {
    long count = gaps.count(scope);
    return count == 0
        ? List.of()
        : List.of(
            new Task(
                Message.of("relay.task", ahead.weeks(), count), "/relays/gaps", null, State.SOON));
  }

  @Override
  public List<MenuEntry> menu() {
    return isKept()
        ? List.of(
            new MenuEntry(
                "/relays",
                "relay.title",
                "refresh",
                39,
                Set.of(
                    Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)))
        : List.of();
  }

  @Override
  public int order() {
    return 36;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    if (!CommunityKeepers.scope(viewer).contains(community.path())) {
      return Optional.empty();
    }
    return Optional.of(
        new Shown(
            "relay.title",
            "relay/section",
            Map.of("relays", relays.running(community.id(), MOST))));
  }

  private static boolean isKept() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent();
  }
}
