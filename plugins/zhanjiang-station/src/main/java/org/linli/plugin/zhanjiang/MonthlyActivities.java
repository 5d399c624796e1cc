package org.linli.plugin.zhanjiang;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Indicator;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorUnit;
import org.linli.api.IndicatorValue;
import org.linli.api.IndicatorValue.Figure;
import org.linli.api.IndicatorValue.NoData;
import org.linli.api.Message;
import org.linli.api.Scope;
import org.linli.api.SessionsHeld;
import org.linli.api.SessionsHeld.Held;
import org.linli.api.Stations;

/**
 * Whether a community with a station has its two to three activities every month, and which months
 * fall short (ZJ-9). More than three are no fault.
 */
@Singleton
class MonthlyActivities {

  /** How many activities a month must have at least. */
  static final int ENOUGH = 2;

  private static final String WORDS = ZhanjiangStation.ID + ".indicator.";
  private static final int ALL = 100;
  private static final Scope TENANT = new Scope(List.of(""));

  private final SessionsHeld sessions;
  private final Stations stations;
  private final Communities communities;

  MonthlyActivities(SessionsHeld sessions, Stations stations, Communities communities) {
    this.sessions = sessions;
    this.stations = stations;
    this.communities = communities;
  }

  Indicator indicator() {
    return new Indicator(
        "monthly-activities",
        "每月 2–3 次活动",
        "%",
        Clauses.ZJ_9,
        "有志愿服务站的社区，当年已过完的月份里，有几成的月份办满了 2 场活动；一场要有人记了服务时长才算，站点值班不算；平台上有第一场活动以前的月份没有数据，不算。",
        DivisionLevel.COMMUNITY,
        BigDecimal.valueOf(ALL),
        Indicator.Above.MET,
        this::withStation,
        this::compute,
        (unit, period, asked) -> sessions.records(unit.communityId(), period.year(), asked));
  }

  private Optional<Set<Long>> withStation(IndicatorPeriod period) {
    List<Long> all = communities.within(TENANT).stream().map(CommunityFacts::id).toList();
    return Optional.of(Set.copyOf(stations.openOn(period.asOf(), all).keySet()));
  }

  private Map<IndicatorUnit, IndicatorValue> compute(
      List<IndicatorUnit> units, IndicatorPeriod period) {
    List<Long> ids = IndicatorUnit.communities(units);
    Map<Long, List<Held>> held =
        sessions.byMonth(ids, period.year()).stream()
            .collect(Collectors.groupingBy(Held::community));
    Set<Long> known = sessions.announcing(ids, period.year());
    Map<Long, LocalDate> since = sessions.since(ids, period.year());
    return units.stream()
        .collect(
            Collectors.toMap(
                unit -> unit,
                unit ->
                    known.contains(unit.communityId())
                        ? value(
                            held.getOrDefault(unit.communityId(), List.of()),
                            firstMonth(since.get(unit.communityId()), period),
                            period)
                        : new NoData(
                            Message.of(WORDS + "no-activity"),
                            "/communities/%d/activities/new".formatted(unit.communityId()))));
  }

  private static int firstMonth(@Nullable LocalDate since, IndicatorPeriod period) {
    return since == null || since.getYear() < period.year() ? 1 : since.getMonthValue();
  }

  /**
   * The months that are over and had enough, of those that are over since the community keeps its
   * activities here: of the months before nothing is known, which is not none.
   *
   * @param first the first month of the year that something is known of
   */
  static IndicatorValue value(List<Held> held, int first, IndicatorPeriod period) {
    int over = period.monthsOver();
    if (over < first) {
      return new NoData(Message.of(WORDS + "no-month"), null);
    }
    long[] months = new long[period.asOf().getMonthValue()];
    held.stream()
        .filter(one -> one.month() <= months.length)
        .forEach(one -> months[one.month() - 1] += one.sessions());
    List<String> lacking =
        IntStream.rangeClosed(first, over)
            .filter(month -> months[month - 1] < ENOUGH)
            .mapToObj(String::valueOf)
            .toList();
    Figure figure =
        Figure.share(over - first + 1 - lacking.size(), over - first + 1, period.asOf())
            .byMonth(
                IntStream.rangeClosed(1, months.length)
                    .<@Nullable Long>mapToObj(month -> month < first ? null : months[month - 1])
                    .toList());
    return lacking.isEmpty()
        ? figure
        : figure.remarking(Message.of(WORDS + "lacking", String.join("、", lacking)));
  }
}
