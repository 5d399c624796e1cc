package org.linli.fund;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.linli.division.CommunityKeepers;
import org.linli.project.ProjectFacts;
import org.linli.project.Projects;
import org.linli.tenant.Time;

/** Puts the pages about the fund together. */
@Singleton
class FundPages {

  private static final int ON_A_PAGE = 50;
  private static final int YEARS = 10;
  static final int MOST = 10_000;

  private final FundTable fund;
  private final GrantTable grants;
  private final Projects projects;
  private final Communities communities;
  private final WholeFund whole;
  private final Viewer viewer;
  private final Clock clock;

  FundPages(
      FundTable fund,
      GrantTable grants,
      Projects projects,
      Communities communities,
      WholeFund whole,
      Viewer viewer,
      Clock clock) {
    this.fund = fund;
    this.grants = grants;
    this.projects = projects;
    this.communities = communities;
    this.whole = whole;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** A line of a list of grants. */
  record Line(Grant grant, @Nullable CommunityFacts community, @Nullable ProjectFacts project) {}

  /** What came in and went out, and what is left. */
  Page show(int year, int page) {
    Paging paging = new Paging(page, ON_A_PAGE, fund.count(year));
    return Page.of("fund/show")
        .with("year", year)
        .with("years", years())
        .with("all", fund.sums(0))
        .with("sums", fund.sums(year))
        .with("keeps", whole.isKept())
        .with("waiting", whole.isKept() ? grants.waiting(viewer.account()) : 0)
        .with("entries", fund.page(year, paging))
        .with("paging", paging);
  }

  /** A year on one sheet, as it can be put up. */
  Page summary(int year) {
    int of = year == 0 ? Time.today(clock).getYear() : year;
    List<FundEntry> standing =
        fund.page(of, new Paging(1, MOST, MOST)).stream()
            .filter(one -> one.kind() != EntryKind.REVERSAL && one.reversedBy() == null)
            .toList();
    return Page.of("fund/summary")
        .crumb("/fund", "fund.title")
        .with("year", of)
        .with("sums", fund.sums(of))
        .with("all", fund.sums(0))
        .with("today", Time.today(clock))
        .with("donations", of(standing, EntryKind.DONATION))
        .with("grants", of(standing, EntryKind.GRANT));
  }

  Page donating(Form form) {
    return Page.of("fund/donation")
        .crumb("/fund", "fund.title")
        .with("donors", DonorKind.values())
        .with(form);
  }

  Page entry(long id, Form form) {
    FundEntry entry = fund.find(id).orElseThrow(Problem::notFound);
    return Page.of("fund/entry")
        .crumb("/fund", "fund.title")
        .with("entry", entry)
        .with("mayReverse", entry.kind() != EntryKind.REVERSAL && entry.reversedBy() == null)
        .with(form);
  }

  Page grants(String state, int page) {
    Optional<GrantState> only =
        Stream.of(GrantState.values()).filter(one -> one.name().equals(state)).findFirst();
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = new Paging(page, ON_A_PAGE, grants.count(only, scope));
    return Page.of("fund/grants")
        .crumb("/fund", "fund.title")
        .with("state", state)
        .with("states", GrantState.values())
        .with("lines", lines(grants.page(only, scope, paging)))
        .with("paging", paging);
  }

  Page asking(long community, Form form) {
    CommunityFacts facts =
        Optional.ofNullable(communities.byIds(List.of(community)).get(community))
            .orElseThrow(Problem::notFound);
    Map<Long, String> running = new LinkedHashMap<>();
    projects.runningIn(community).forEach(one -> running.put(one.id(), one.name()));
    return Page.of("fund/asking")
        .crumb("/communities/" + community, Message.asItIs(facts.shortName()))
        .with("community", facts)
        .with("projects", running)
        .with("all", fund.sums(0))
        .with(form);
  }

  Page grant(long id, Form form) {
    Grant grant = grants.find(id).orElseThrow(Problem::notFound);
    return Page.of("fund/grant")
        .crumb("/fund", "fund.title")
        .crumb("/fund/grants", "fund.grants")
        .with("line", lines(List.of(grant)).getFirst())
        .with("all", fund.sums(0))
        .with(
            "mayDecide",
            grant.state() == GrantState.ASKED
                && whole.isKept()
                && grant.askedBy() != viewer.account())
        .with(form);
  }

  List<Line> lines(List<Grant> found) {
    Map<Long, CommunityFacts> places =
        communities.everByIds(found.stream().map(Grant::community).distinct().toList());
    Map<Long, ProjectFacts> named =
        projects.byIds(
            found.stream().map(Grant::project).filter(Objects::nonNull).distinct().toList());
    return found.stream()
        .map(
            one ->
                new Line(
                    one,
                    places.get(one.community()),
                    one.project() == null ? null : named.get(one.project())))
        .toList();
  }

  private List<Integer> years() {
    int now = Time.today(clock).getYear();
    return IntStream.range(0, YEARS).mapToObj(back -> now - back).toList();
  }

  private static List<FundEntry> of(List<FundEntry> some, EntryKind kind) {
    return some.stream().filter(one -> one.kind() == kind).toList();
  }
}
