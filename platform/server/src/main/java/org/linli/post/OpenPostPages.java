package org.linli.post;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.joining.Refusal;
import org.linli.pairing.Pairing;
import org.linli.pairing.Pairings;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Puts the pages about posts together that everyone sees; no names of anybody. */
@Singleton
class OpenPostPages {

  private static final int ON_A_PAGE = 30;

  private final PostTable posts;
  private final TakingTable takings;
  private final PostRules rules;
  private final PostPages keepers;
  private final Pairings pairings;
  private final Volunteers volunteers;
  private final Communities communities;
  private final AreaChoices areas;
  private final Viewer viewer;
  private final Clock clock;

  OpenPostPages(
      PostTable posts,
      TakingTable takings,
      PostRules rules,
      PostPages keepers,
      Pairings pairings,
      Volunteers volunteers,
      Communities communities,
      AreaChoices areas,
      Viewer viewer,
      Clock clock) {
    this.posts = posts;
    this.takings = takings;
    this.rules = rules;
    this.keepers = keepers;
    this.pairings = pairings;
    this.volunteers = volunteers;
    this.communities = communities;
    this.areas = areas;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * Someone whom the viewer acts for.
   *
   * @param taking what they are to the post, if anything
   * @param why what stands against their taking it up
   */
  record Person(VolunteerFacts volunteer, @Nullable Taking taking, List<Refusal> why) {}

  Page list(PostFilter filter, int page) {
    Scope everywhere = new Scope(List.of(CurrentTenant.get().division()));
    Paging paging = new Paging(page, ON_A_PAGE, posts.count(filter, everywhere));
    return Page.of("post/open")
        .with("filter", filter)
        .with("filtered", !filter.text().isEmpty() || !filter.area().isEmpty())
        .with("area", areas.of(everywhere, filter.area()))
        .with("lines", keepers.lines(posts.page(filter, everywhere, paging)))
        .with("paging", paging);
  }

  /** A post, and what the viewer and those whom they act for are to it. */
  Page show(long id) {
    VolunteerPost post = posts.find(id).orElseThrow(Problem::notFound);
    List<VolunteerFacts> people = volunteers.actedForBy(viewer.account());
    Map<Long, Taking> now =
        takings.now(id, people.stream().map(VolunteerFacts::id).toList()).stream()
            .collect(
                Collectors.toMap(Taking::volunteer, Function.identity(), (one, other) -> other));
    Map<Long, List<Refusal>> why = rules.of(post, people);
    return Page.of("post/about")
        .crumb("/open-posts", "post.open")
        .with("post", post)
        .with("standing", post.standing(Time.today(clock)))
        .with("community", communities.everByIds(List.of(post.community())).get(post.community()))
        .with("partner", partner(post))
        .with(
            "people",
            people.stream()
                .map(
                    one ->
                        new Person(one, now.get(one.id()), why.getOrDefault(one.id(), List.of())))
                .toList())
        .with("several", people.size() > 1)
        .with(Form.empty());
  }

  private String partner(VolunteerPost post) {
    return Optional.ofNullable(post.pairing())
        .flatMap(pairings::find)
        .map(Pairing::partner)
        .map(one -> one.name())
        .orElse("");
  }
}
