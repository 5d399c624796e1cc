package org.linli.indicator;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.api.DivisionFacts;
import org.linli.api.Indicator;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorUnit;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.RecordsBehind;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaChoices;
import org.linli.division.CommunityKeepers;
import org.linli.web.template.Messages;

/** Puts the pages of indicators together. */
@Singleton
class IndicatorPages {

  private static final int ON_A_PAGE = 50;
  private static final int RECORDS = 20;
  private static final int YEARS = 5;

  private final Indicators indicators;
  private final IndicatorUnits units;
  private final ComputingIndicators computing;
  private final Courses courses;
  private final AreaChoices areas;
  private final Messages messages;
  private final Viewer viewer;

  IndicatorPages(
      Indicators indicators,
      IndicatorUnits units,
      ComputingIndicators computing,
      Courses courses,
      AreaChoices areas,
      Messages messages,
      Viewer viewer) {
    this.indicators = indicators;
    this.units = units;
    this.computing = computing;
    this.courses = courses;
    this.areas = areas;
    this.messages = messages;
    this.viewer = viewer;
  }

  /**
   * A line of the list.
   *
   * @param one the only unit's value, for who answers for a single one
   */
  record Row(DeclaredIndicator indicator, Summary summary, Summary before, @Nullable Valued one) {}

  /** An area below, and what its units say together. */
  record Part(DivisionFacts division, Summary summary) {}

  Page list(int year, IndicatorFilter filter) {
    IndicatorPeriod period = computing.period(year);
    Scope scope = CommunityKeepers.scope(viewer);
    List<DeclaredIndicator> all = indicators.all();
    List<Row> rows =
        all.stream()
            .filter(filter::lets)
            .map(one -> row(one, computing.within(one.said(), period, filter.within(scope))))
            .filter(row -> shows(row, filter))
            .toList();
    return framed(Page.of("indicator/list"), period)
        .with("filter", filter)
        .with("state", filter.state().orElse(null))
        .with("filtered", !filter.isEmpty())
        .with("area", areas.of(scope, filter.area()))
        .with("plugins", all.stream().map(Named::of).distinct().toList())
        .with("clauses", all.stream().map(one -> one.said().clause().id()).distinct().toList())
        .with("rows", rows);
  }

  /** A plugin by its name. */
  record Named(String id, String nameKey) {
    static Named of(DeclaredIndicator one) {
      return new Named(one.plugin(), one.pluginName());
    }
  }

  static Row row(DeclaredIndicator indicator, List<Valued> values) {
    return new Row(
        indicator,
        Summary.of(indicator.said(), values.stream().map(Valued::value).toList()),
        Summary.of(indicator.said(), values.stream().map(Valued::before).toList()),
        values.size() == 1 ? values.getFirst() : null);
  }

  private static boolean shows(Row row, IndicatorFilter filter) {
    Summary all = row.summary();
    return filter
        .state()
        .map(
            state ->
                switch (state) {
                      case MET -> all.met();
                      case UNMET -> all.unmet();
                      case NO_DATA -> all.noData();
                      case FIGURE -> all.units() - all.met() - all.unmet() - all.noData();
                    }
                    > 0)
        .orElse(true);
  }

  Page show(DeclaredIndicator declared, int year, IndicatorFilter filter, String sort, int page) {
    Indicator indicator = declared.said();
    IndicatorPeriod period = computing.period(year);
    Scope scope = CommunityKeepers.scope(viewer);
    List<Valued> all = computing.within(indicator, period, filter.within(scope));
    List<Ranking.Ranked> ranked =
        Ranking.of(all, sort.equals("value")).stream()
            .filter(one -> filter.lets(one.valued()))
            .toList();
    Paging paging = new Paging(page, ON_A_PAGE, ranked.size());
    AreaChoices.Area area = areas.of(scope, filter.area());
    List<DivisionFacts> below =
        filter.area().county().isEmpty() && !area.counties().isEmpty()
            ? area.counties()
            : filter.area().township().isEmpty() ? area.townships() : List.of();
    return byMonth(framed(Page.of("indicator/show"), period), all, period)
        .with("indicator", declared)
        .with("filter", filter)
        .with("state", filter.state().orElse(null))
        .with("filtered", !filter.isEmpty())
        .with("area", area)
        .with("sort", sort.equals("value") ? "value" : "-value")
        .with("whole", row(declared, all))
        .with("parts", below.size() > 1 ? parts(indicator, all, below) : List.of())
        .with(
            "courses",
            courses.of(indicator, period, all.stream().map(Valued::unit).toList(), false))
        .with("rows", Ranking.page(ranked, paging))
        .with("paging", paging)
        .crumb("/indicators", "indicator.title");
  }

  private static List<Part> parts(
      Indicator indicator, List<Valued> all, List<DivisionFacts> below) {
    return below.stream()
        .map(
            division ->
                new Part(
                    division,
                    Summary.of(
                        indicator,
                        all.stream()
                            .filter(one -> one.unit().path().startsWith(division.code()))
                            .map(Valued::value)
                            .toList())))
        .filter(part -> part.summary().units() > 0)
        .toList();
  }

  Page unit(DeclaredIndicator declared, String path, int year, int page) {
    Indicator indicator = declared.said();
    IndicatorPeriod period = computing.period(year);
    IndicatorUnit unit = units.at(indicator, path).orElseThrow(Problem::notFound);
    Valued valued = computing.of(indicator, period, List.of(unit)).getFirst();
    RecordsBehind behind = computing.behind(indicator, unit, period, new Paging(page, RECORDS, 0));
    return byMonth(framed(Page.of("indicator/unit"), period), List.of(valued), period)
        .with("indicator", declared)
        .with("valued", valued)
        .with("behind", behind)
        .with("paging", new Paging(page, RECORDS, behind.total()))
        .with("courses", courses.of(indicator, period, List.of(unit), true))
        .crumb("/indicators", "indicator.title")
        .crumb("/indicators/" + declared.key(), Message.asItIs(indicator.name()));
  }

  /** The months of those figures that tell of them, over the year before's. */
  private Page byMonth(Page page, List<Valued> all, IndicatorPeriod period) {
    Months months = Months.of(all, period);
    return months == null
        ? page
        : page.with("months", months)
            .with(
                "monthsChart",
                Chart.over(
                    months.points(), months.pointsBefore(), messages.say("indicator.months")));
  }

  private Page framed(Page page, IndicatorPeriod period) {
    int now = computing.period(0).year();
    return page.with("period", period)
        .with("year", "" + period.year())
        .with("yearBefore", "" + (period.year() - 1))
        .with("thisYear", period.year() == now)
        .with("years", IntStream.range(0, YEARS).mapToObj(back -> "" + (now - back)).toList());
  }
}
