package org.linli.post;

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
import org.linli.division.CommunityDue;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.TenantKind;
import org.linli.web.HomePart;
import org.linli.web.ShellPart;

/** Where posts are reached from, and who waits for an answer; a province has none. */
@Singleton
final class PostHome implements HomePart, ShellPart, CommunitySection, CommunityDue {

  private static final int MOST = 20;
  private static final Set<Role> KEEPERS =
      Set.of(Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER);

  private final PostTable posts;
  private final PostPages pages;
  private final Viewer viewer;

  PostHome(PostTable posts, PostPages pages, Viewer viewer) {
    this.posts = posts;
    this.pages = pages;
    this.viewer = viewer;
  }

  @Override
  public List<Task> tasks() {
    Scope scope = CommunityKeepers.scope(viewer);
    return scope.isEmpty() || !isKept() ? List.of() : waiting(scope, "/posts?state=asked");
  }

  @Override
  public List<Task> in(CommunityFacts community) {
    return waiting(
        new Scope(List.of(community.path())), "/posts?state=asked&community=" + community.id());
  }

  private List<Task> waiting(Scope scope, String path) {
    long asked = posts.waiting(scope);
    return asked == 0
        ? List.of()
        : List.of(new Task(Message.of("post.task", asked), path, null, State.SOON));
  }

  @Override
  public List<MenuEntry> menu() {
    return isKept()
        ? List.of(
            new MenuEntry(
                "/open-posts", "post.open", "flag", 9, Set.of(Role.VOLUNTEER, Role.TEAM_LEADER)),
            new MenuEntry("/posts", "post.title", "flag", 37, KEEPERS))
        : List.of();
  }

  @Override
  public int order() {
    return 36;
  }

  @Override
  public Optional<Shown> of(CommunityFacts community) {
    boolean keeps = CommunityKeepers.scope(viewer).contains(community.path());
    return Optional.of(
        new Shown(
            "post.title",
            "post/section",
            Map.of(
                "community",
                community.id(),
                "lines",
                pages.lines(posts.ofCommunity(community.id(), MOST)),
                "keeps",
                keeps,
                "mayKeep",
                keeps && community.closedOn() == null)));
  }

  private static boolean isKept() {
    return CurrentTenant.find().filter(one -> one.kind() != TenantKind.PROVINCE).isPresent();
  }
}
