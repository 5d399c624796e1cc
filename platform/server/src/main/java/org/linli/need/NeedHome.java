package org.linli.need;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.linli.team.LedTeams;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.tenant.Time;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** Where requests are reached from, and what waits for whom; a province has none. */
@Singleton
final class NeedHome implements HomePart, ShellPart, CommunitySection, CommunityDue {

  private static final int MOST = 5;
  private static final Set<Role> KEEPERS =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final RequestLists lists;
  private final NeedPages pages;
  private final Figures figures;
  private final LedTeams teams;
  private final Viewer viewer;
  private final Clock clock;

  NeedHome(
      RequestLists lists,
      NeedPages pages,
      Figures figures,
      LedTeams teams,
      Viewer viewer,
      Clock clock) {
    this.lists = lists;
    this.pages = pages;
    this.figures = figures;
    this.teams = teams;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Override
  public List<Task> tasks() {
    if (!isKept() || !viewer.isSignedIn()) {
      return List.of();
    }
    List<Task> tasks = new ArrayList<>();
    Scope scope = CommunityKeepers.scope(viewer);
    if (!scope.isEmpty()) {
      tasks.addAll(due(scope, ""));
    }
    List<Long> led = teams.of(viewer.account()).stream().map(LedTeams.Led::team).toList();
    if (!led.isEmpty()) {
      add(tasks, lists.countOfTeams(led, "OFFERED"), "need.task.team", "/team-needs", State.SOON);
      add(
          tasks,
          lists.countOfTeams(led, "ACCEPTED"),
          "need.task.serving",
          "/team-needs?state=ACCEPTED",
          State.CALM);
    }
    return tasks;
  }

  @Override
  public List<Task> in(CommunityFacts community) {
    return due(new Scope(List.of(community.path())), "&community=" + community.id());
  }

  private List<Task> due(Scope scope, String more) {
    List<Task> tasks = new ArrayList<>();
    for (String state : List.of("LATE", "ASKED", "FOLLOW_UP")) {
      add(
          tasks,
          lists.count(NeedFilter.state(state), scope),
          "need.task." + state,
          "/needs?state=" + state + more,
          state.equals("LATE") ? State.LATE : State.SOON);
    }
    return tasks;
  }

  private static void add(List<Task> tasks, long many, String key, String path, State state) {
    if (many > 0) {
      tasks.add(new Task(Message.of(key, many), path, null, state));
    }
  }

  @Override
  public List<MenuEntry> menu() {
    return isKept()
        ? List.of(
            new MenuEntry("/needs", "need.title", "inbox", 40, KEEPERS),
            new MenuEntry("/need-rules", "need.rules", "clock", 87, ADMINISTRATORS),
            new MenuEntry("/team-needs", "need.team.title", "inbox", 8, Set.of(Role.TEAM_LEADER)),
            new MenuEntry("/requests/ask", "need.ask", "inbox", 7, Set.of()))
        : List.of();
  }

  private static final Set<Role> ADMINISTRATORS = Set.of(Role.TENANT_ADMINISTRATOR);

  @Override
  public int order() {
    return 34;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    boolean keeps = CommunityKeepers.scope(viewer).contains(community.path());
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("community", community.id());
    model.put("keeps", keeps);
    model.put("isOpen", community.closedOn() == null);
    model.put("year", Time.today(clock).getYear());
    model.put("figure", figures.ofYear(community.id()));
    model.put("lines", keeps ? pages.lines(lists.openOf(community.id(), MOST)) : List.of());
    return Optional.of(new Shown("need.section", "need/section", model));
  }

  private static boolean isKept() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent();
  }
}
