package org.linli.pairing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.linli.tenant.Time;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** Where pairings are reached from, and what waits for an answer; a province has none. */
@Singleton
final class PairingHome implements HomePart, ShellPart, CommunitySection, CommunityDue {

  private static final int MOST = 20;

  private final PairingTable pairings;
  private final Viewer viewer;
  private final Clock clock;

  PairingHome(PairingTable pairings, Viewer viewer, Clock clock) {
    this.pairings = pairings;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A pairing with the word for where it stands. */
  record Line(Pairing pairing, String standing) {}

  @Override
  public List<Task> tasks() {
    Scope scope = CommunityKeepers.scope(viewer);
    long waiting = scope.isEmpty() || !isKept() ? 0 : pairings.waiting(scope);
    return waiting == 0
        ? List.of()
        : List.of(
            new Task(
                Message.of("pairing.task", waiting), "/pairings?state=PROPOSED", null, State.SOON));
  }

  @Override
  public List<Task> in(CommunityFacts community) {
    Scope here = new Scope(List.of(community.path()));
    String list = "/pairings?community=" + community.id() + "&state=";
    List<Task> tasks = new ArrayList<>();
    long waiting = pairings.waiting(here);
    if (waiting > 0) {
      tasks.add(new Task(Message.of("pairing.task", waiting), list + "PROPOSED", null, State.SOON));
    }
    long near = pairings.count(PairingFilter.of("", "EXPIRING", "", "", "", null), here);
    if (near > 0) {
      tasks.add(
          new Task(Message.of("pairing.task.near", near), list + "EXPIRING", null, State.SOON));
    }
    return tasks;
  }

  @Override
  public List<MenuEntry> menu() {
    return isKept()
        ? List.of(
            new MenuEntry(
                "/pairings",
                "pairing.title",
                "arrows-exchange",
                36,
                Set.of(
                    Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER)))
        : List.of();
  }

  @Override
  public int order() {
    return 35;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    boolean keeps = CommunityKeepers.scope(viewer).contains(community.path());
    LocalDate today = Time.today(clock);
    List<Line> lines =
        pairings.of(community.id(), MOST).stream()
            .filter(one -> keeps || one.state() == PairingState.ACCEPTED)
            .map(one -> new Line(one, one.standing(today)))
            .toList();
    return Optional.of(
        new Shown(
            "pairing.title",
            "pairing/section",
            Map.of(
                "community",
                community.id(),
                "lines",
                lines,
                "keeps",
                keeps,
                "mayKeep",
                keeps && community.closedOn() == null)));
  }

  private static boolean isKept() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent();
  }
}
