package org.linli.commendation;

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
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/**
 * Where commendation is reached from, who must decide or publish, and who and what of a community
 * was commended; a province keeps no hours, so it has none.
 */
@Singleton
final class CommendationHome implements HomePart, ShellPart, CommunitySection {

  private static final int MOST = 10;
  private static final Set<Role> KEEPERS =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final AwardTable awards;
  private final CommendationPages pages;
  private final Viewer viewer;

  CommendationHome(AwardTable awards, CommendationPages pages, Viewer viewer) {
    this.awards = awards;
    this.pages = pages;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    Scope scope = isKept() ? CommunityKeepers.scope(viewer) : Scope.NONE;
    return scope.isEmpty()
        ? List.of()
        : awards.waiting(scope, viewer.account(), MOST).stream()
            .map(
                one ->
                    new Task(
                        one.undecided() > 0
                            ? Message.of("commendation.task", one.title(), one.undecided())
                            : Message.of("commendation.task.publish", one.title()),
                        "/commendations/" + one.round(),
                        null,
                        State.CALM))
            .toList();
  }

  @Override
  public List<MenuEntry> menu() {
    return isKept()
        ? List.of(
            new MenuEntry(
                "/commended", "commendation.published", "award", 9, Set.of(Role.VOLUNTEER)),
            new MenuEntry("/commendations", "commendation.title", "award", 57, KEEPERS))
        : List.of();
  }

  @Override
  public int order() {
    return 48;
  }

  /** For everyone, names masked as on the published page. */
  @Override
  public Optional<Shown> of(CommunityFacts community) {
    if (!isKept()) {
      return Optional.empty();
    }
    boolean keeps = CommunityKeepers.scope(viewer).contains(community.path());
    List<CommendationPages.Line> lines = pages.publicLines(awards.of(community.id(), MOST));
    return lines.isEmpty() && !keeps
        ? Optional.empty()
        : Optional.of(
            new Shown(
                "commendation.section",
                "commendation/section",
                Map.of("lines", lines, "keeps", keeps)));
  }

  private static boolean isKept() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent();
  }
}
