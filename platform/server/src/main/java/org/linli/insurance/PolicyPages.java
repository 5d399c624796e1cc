package org.linli.insurance;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;

/** Puts the pages about policies together. */
@Singleton
class PolicyPages {

  private static final int ON_A_PAGE = 50;

  private final PolicyTable policies;
  private final Volunteers volunteers;
  private final Communities communities;
  private final Viewer viewer;
  private final Clock clock;

  PolicyPages(
      PolicyTable policies,
      Volunteers volunteers,
      Communities communities,
      Viewer viewer,
      Clock clock) {
    this.policies = policies;
    this.volunteers = volunteers;
    this.communities = communities;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line of the list. */
  record Line(Policy policy, @Nullable CommunityFacts community, String state, boolean isOpen) {}

  Page list(String typed, int page) {
    PolicyTable.Which which =
        switch (typed) {
          case "soon" -> PolicyTable.Which.SOON;
          case "over" -> PolicyTable.Which.OVER;
          default -> PolicyTable.Which.CURRENT;
        };
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, policies.count(which, scope));
    List<Policy> found = policies.page(which, scope, paging);
    Map<Long, CommunityFacts> places =
        communities.everByIds(
            found.stream().map(Policy::community).filter(Objects::nonNull).distinct().toList());
    LocalDate today = Time.today(clock);
    boolean whole = viewer.has(Role.TENANT_ADMINISTRATOR);
    return Page.of("insurance/list")
        .with("which", which.name())
        .with("soon", policies.count(PolicyTable.Which.SOON, scope))
        .with("whole", whole)
        .with(
            "lines",
            found.stream()
                .map(
                    one ->
                        new Line(
                            one,
                            one.community() == null ? null : places.get(one.community()),
                            one.state(today),
                            whole || one.community() != null))
                .toList())
        .with("paging", paging);
  }

  Page show(long id, int page) {
    Policy policy = policies.find(id).orElseThrow(Problem::notFound);
    Paging paging = new Paging(page, ON_A_PAGE, policies.countInsured(id));
    List<Long> ids = policies.insured(id, paging);
    Map<Long, VolunteerFacts> people = volunteers.byIds(ids);
    return Page.of("insurance/show")
        .crumb("/insurance", "insurance.title")
        .with("policy", policy)
        .with("community", policy.community() == null ? null : community(policy.community()))
        .with("state", policy.state(Time.today(clock)))
        .with("people", ids.stream().map(people::get).filter(Objects::nonNull).toList())
        .with("paging", paging)
        .with(Form.empty());
  }

  /**
   * The page that notes a policy.
   *
   * @param community the community that keeps it; null for one of the whole tenant
   */
  Page adding(@Nullable Long community, Form form) {
    Page page =
        Page.of("insurance/new")
            .crumb("/insurance", "insurance.title")
            .with("kinds", InsuranceKind.values())
            .with("coverChoices", List.of(Covers.COMMUNITY, Covers.NAMED))
            .with(form);
    if (community == null) {
      return page.with("community", null);
    }
    CommunityFacts facts = community(community);
    return page.crumb("/communities/" + community, Message.asItIs(facts.shortName()))
        .with("community", facts);
  }

  private CommunityFacts community(long id) {
    return Optional.ofNullable(communities.everByIds(List.of(id)).get(id))
        .orElseThrow(Problem::notFound);
  }
}
