package org.linli.population;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.PopulationGroup;
import org.linli.api.Problem;
import org.linli.tenant.Time;

/** Puts the pages about population figures together. */
@Singleton
class PopulationPages {

  private static final int ON_A_PAGE = 50;
  private static final int YEARS = 4;

  private final FigureTable table;
  private final Communities communities;
  private final Clock clock;

  PopulationPages(FigureTable table, Communities communities, Clock clock) {
    this.table = table;
    this.communities = communities;
    this.clock = clock;
  }

  LocalDate today() {
    return Time.today(clock);
  }

  /** A group, with its figures in the order of the years. */
  record Line(PopulationGroup group, List<Known> years) {}

  /** What is known of a year; null if nothing is. */
  record Known(FigureTable.@Nullable Entered entered) {}

  Page show(long community, int page) {
    CommunityFacts facts = facts(community);
    int thisYear = today().getYear();
    List<Integer> years = IntStream.range(0, YEARS).mapToObj(back -> thisYear - back).toList();
    Map<PopulationGroup, Map<Integer, FigureTable.Entered>> known =
        table.since(community, years.getLast()).stream()
            .collect(
                Collectors.groupingBy(
                    FigureTable.Entered::group,
                    Collectors.toMap(
                        FigureTable.Entered::year, one -> one, (one, _) -> one, TreeMap::new)));
    List<Line> lines =
        Stream.of(PopulationGroup.values()).map(group -> line(group, years, known)).toList();
    Paging paging = new Paging(page, ON_A_PAGE, table.countHistory(community));
    return page("population/show", facts)
        .with("years", years)
        .with("lines", lines)
        .with("mayEnter", facts.closedOn() == null)
        .with("history", table.history(community, paging))
        .with("paging", paging);
  }

  private static Line line(
      PopulationGroup group,
      List<Integer> years,
      Map<PopulationGroup, Map<Integer, FigureTable.Entered>> known) {
    Map<Integer, FigureTable.Entered> ofGroup = known.getOrDefault(group, Map.of());
    return new Line(group, years.stream().map(year -> new Known(ofGroup.get(year))).toList());
  }

  /** The form with what is known of a year, this year if none is named. */
  Page editing(long community, @Nullable Integer year) {
    int asked = year == null ? today().getYear() : year;
    Form form = Form.empty().put("year", asked).put("asOf", today());
    table
        .current(List.of(community), asked)
        .forEach(
            one ->
                form.put(one.group().name(), one.figure().people())
                    .put("source", one.figure().source()));
    return editing(community, form);
  }

  Page editing(long community, Form form) {
    return page("population/edit", facts(community))
        .crumb("/communities/" + community + "/population", "population.title")
        .with("groups", PopulationGroup.values())
        .with(form);
  }

  private static Page page(String view, CommunityFacts facts) {
    return Page.of(view)
        .crumb("/communities", "community.title")
        .crumb("/communities/" + facts.id(), Message.asItIs(facts.shortName()))
        .with("community", facts);
  }

  private CommunityFacts facts(long community) {
    return Optional.ofNullable(communities.everByIds(List.of(community)).get(community))
        .orElseThrow(Problem::notFound);
  }
}
