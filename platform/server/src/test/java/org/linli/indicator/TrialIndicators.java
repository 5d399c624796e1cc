package org.linli.indicator;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Clause;
import org.linli.api.DivisionLevel;
import org.linli.api.Indicator;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorUnit;
import org.linli.api.IndicatorValue;
import org.linli.api.IndicatorValue.Figure;
import org.linli.api.Message;
import org.linli.api.RecordsBehind;
import org.linli.api.RegionalPlugin;
import org.linli.api.TeamFacts;
import org.linli.api.Teams;
import org.linli.tenant.CurrentTenant;

/** Indicators for the tests, in the tenants that a test names; nowhere before. */
@Singleton
public final class TrialIndicators implements IndicatorSource {

  /** The key of the indicator that counts teams. */
  public static final String TEAMS = "indicator-trial.teams";

  private static final Clause CLAUSE = new Clause("GD-18", "试用方案", "附件3", "成立 2 支以上社区志愿服务组织（团队）。");

  private final Map<String, List<Indicator>> given = new ConcurrentHashMap<>();
  private final Teams teams;

  TrialIndicators(Teams teams) {
    this.teams = teams;
  }

  @Override
  public List<RegionalPlugin> speakers() {
    List<Indicator> here =
        CurrentTenant.find()
            .map(tenant -> given.getOrDefault(tenant.id().value(), List.of()))
            .orElse(List.of());
    return here.isEmpty() ? List.of() : List.of(new Trial(here));
  }

  /** Brings indicators into a tenant, in place of those before. */
  public void give(String tenant, Indicator... indicators) {
    given.put(tenant, List.of(indicators));
  }

  /** At least two teams; a community that was never asked about has no data. */
  public Indicator teams(Set<Long> about, Set<Long> unknown) {
    return new Indicator(
        "teams",
        "志愿服务队",
        "支",
        CLAUSE,
        "截至那天没有解散的服务队",
        DivisionLevel.COMMUNITY,
        BigDecimal.TWO,
        Indicator.Above.MET,
        period -> Optional.of(about),
        (units, period) -> count(units, period, unknown),
        (unit, period, asked) ->
            RecordsBehind.part(
                existing(List.of(unit), period).getOrDefault(unit.communityId(), List.of()).stream()
                    .map(
                        team ->
                            RecordsBehind.Line.of(
                                team.name(), team.establishedOn(), "/teams/" + team.id()))
                    .toList(),
                asked));
  }

  /** The same, asked of the database unit by unit. */
  Indicator wasteful(Set<Long> about) {
    Indicator teams = teams(about, Set.of());
    return new Indicator(
        "wasteful",
        teams.name(),
        teams.measure(),
        teams.clause(),
        teams.how(),
        teams.level(),
        teams.atLeast(),
        teams.above(),
        teams.concern(),
        (units, period) ->
            units.stream()
                .flatMap(
                    unit -> teams.computing().compute(List.of(unit), period).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        teams.behind());
  }

  /** One whose plugin is out of order. */
  static Indicator broken(Set<Long> about) {
    return new Indicator(
        "broken",
        "坏了的指标",
        "支",
        CLAUSE,
        "算不出来",
        DivisionLevel.COMMUNITY,
        null,
        Indicator.Above.SUM,
        period -> Optional.of(about),
        (units, period) -> {
          throw new IllegalStateException("out of order");
        },
        (unit, period, asked) -> RecordsBehind.NONE);
  }

  /** One a month this year, two a month the year before. */
  static Indicator monthly(Set<Long> about) {
    return new Indicator(
        "monthly",
        "每月活动",
        "场",
        CLAUSE,
        "每月各一场",
        DivisionLevel.COMMUNITY,
        null,
        Indicator.Above.SUM,
        period -> Optional.of(about),
        (units, period) ->
            units.stream()
                .collect(
                    Collectors.toMap(
                        unit -> unit,
                        unit -> {
                          boolean isOver = period.monthsOver() == 12;
                          List<@Nullable Long> months =
                              new ArrayList<>(Collections.nCopies(12, isOver ? 2L : 1L));
                          months.set(0, isOver ? 2L : null);
                          return Figure.count(12, period.asOf()).byMonth(months);
                        })),
        (unit, period, asked) -> RecordsBehind.NONE);
  }

  private Map<IndicatorUnit, IndicatorValue> count(
      List<IndicatorUnit> units, IndicatorPeriod period, Set<Long> unknown) {
    Map<Long, List<TeamFacts>> known = existing(units, period);
    return units.stream()
        .collect(
            Collectors.toMap(
                unit -> unit,
                unit ->
                    unknown.contains(unit.communityId())
                        ? new IndicatorValue.NoData(
                            Message.asItIs("还没有人登记过"),
                            "/communities/%d/teams/new".formatted(unit.communityId()))
                        : Figure.count(
                            known.getOrDefault(unit.communityId(), List.of()).size(),
                            period.asOf())));
  }

  private Map<Long, List<TeamFacts>> existing(List<IndicatorUnit> units, IndicatorPeriod period) {
    return teams.existingOn(period.asOf(), IndicatorUnit.communities(units));
  }

  private record Trial(List<Indicator> indicators) implements RegionalPlugin {

    @Override
    public String id() {
      return "indicator-trial";
    }

    @Override
    public About about() {
      return new About("indicator.title", List.of());
    }
  }
}
