package org.linli.post;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.CommunityKeepers;
import org.linli.pairing.Manner;
import org.linli.pairing.Pairings;
import org.linli.tenant.Time;
import org.linli.volunteer.ReadingNames;
import org.linli.volunteer.Skill;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Puts the pages about posts together for those who keep them. */
@Singleton
class PostPages {

  private static final int ON_A_PAGE = 50;
  private static final String LIST = "/posts";
  private static final String TITLE = "post.title";

  private final PostTable posts;
  private final TakingTable takings;
  private final Pairings pairings;
  private final Volunteers volunteers;
  private final ReadingNames names;
  private final Communities communities;
  private final AreaChoices areas;
  private final Viewer viewer;
  private final Clock clock;

  PostPages(
      PostTable posts,
      TakingTable takings,
      Pairings pairings,
      Volunteers volunteers,
      ReadingNames names,
      Communities communities,
      AreaChoices areas,
      Viewer viewer,
      Clock clock) {
    this.posts = posts;
    this.takings = takings;
    this.pairings = pairings;
    this.volunteers = volunteers;
    this.names = names;
    this.communities = communities;
    this.areas = areas;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line of a list of posts. */
  record Line(VolunteerPost post, @Nullable CommunityFacts community, String standing) {}

  /** Someone who asks for a post or holds it; the name is empty when it has been cleared. */
  record Person(Taking taking, @Nullable VolunteerFacts volunteer, String name) {}

  Page list(PostFilter filter, int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, posts.count(filter, scope));
    return Page.of("post/list")
        .with("filter", filter)
        .with("filtered", !filter.isEmpty())
        .with("only", only(filter.community()))
        .with("states", List.of("free", "full", "asked", "ended"))
        .with("area", areas.of(scope, filter.area()))
        .with("waiting", posts.waiting(scope))
        .with("lines", lines(posts.page(filter, scope, paging)))
        .with("paging", paging);
  }

  List<Line> lines(List<VolunteerPost> found) {
    LocalDate today = Time.today(clock);
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(VolunteerPost::community).distinct().toList());
    return found.stream()
        .map(one -> new Line(one, places.get(one.community()), one.standing(today)))
        .toList();
  }

  /** A post with who asks for it and holds it; names in full, which is noted. */
  Page show(long id, boolean former, int page, Form form) {
    Paging paging = new Paging(page, ON_A_PAGE, takings.count(id, former));
    List<Taking> found = takings.page(id, former, paging);
    List<Long> ids = found.stream().map(Taking::volunteer).distinct().toList();
    Map<Long, VolunteerFacts> facts = volunteers.byIds(ids);
    Map<Long, String> known = names.of(ids, "post", id);
    return about("post/show", id)
        .with("former", former)
        .with(
            "people",
            found.stream()
                .map(
                    one ->
                        new Person(
                            one,
                            facts.get(one.volunteer()),
                            known.getOrDefault(one.volunteer(), "")))
                .toList())
        .with("paging", paging)
        .with(form);
  }

  Page person(long taking, Form form) {
    Taking found = takings.find(taking).orElseThrow(Problem::notFound);
    VolunteerPost post = post(found.post());
    List<Long> only = List.of(found.volunteer());
    return about("post/taking", post.id())
        .crumb(LIST + "/" + post.id(), Message.asItIs(post.name()))
        .with(
            "person",
            new Person(
                found,
                volunteers.byIds(only).get(found.volunteer()),
                names.of(only, "post", post.id()).getOrDefault(found.volunteer(), "")))
        .with("holds", found.holds(Time.today(clock)))
        .with(form);
  }

  Page adding(long community, Form form) {
    CommunityFacts facts = community(community);
    Map<Long, String> choices = new LinkedHashMap<>();
    pairings.inForce(community).stream()
        .filter(one -> one.terms().manner() == Manner.BY_POST)
        .forEach(one -> choices.put(one.id(), one.partner().name()));
    return Page.of("post/new")
        .crumb(LIST, TITLE)
        .crumb("/communities/" + community, Message.asItIs(facts.shortName()))
        .with("community", facts)
        .with("pairings", choices)
        .with("skillChoices", Skill.values())
        .with(form);
  }

  Page editing(long id, Form form) {
    VolunteerPost post = post(id);
    return about("post/edit", id)
        .crumb(LIST + "/" + id, Message.asItIs(post.name()))
        .with("skillChoices", Skill.values())
        .with(form);
  }

  VolunteerPost post(long id) {
    return posts.find(id).orElseThrow(Problem::notFound);
  }

  private Page about(String view, long id) {
    VolunteerPost post = post(id);
    Long pairing = post.pairing();
    return Page.of(view)
        .crumb(LIST, TITLE)
        .with("post", post)
        .with("standing", post.standing(Time.today(clock)))
        .with("community", community(post.community()))
        .with("pairing", Optional.ofNullable(pairing).flatMap(pairings::find).orElse(null));
  }

  private @Nullable CommunityFacts only(@Nullable Long community) {
    return community == null ? null : communities.everByIds(List.of(community)).get(community);
  }

  private CommunityFacts community(long id) {
    return Optional.ofNullable(communities.everByIds(List.of(id)).get(id))
        .orElseThrow(Problem::notFound);
  }
}
