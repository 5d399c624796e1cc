package org.linli.plugin.guangdong;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.api.Indicator;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorUnit;
import org.linli.api.IndicatorValue;
import org.linli.api.IndicatorValue.Figure;
import org.linli.api.Registrations;
import org.linli.api.ServiceTotals;

/** Whether a demonstration community grows: registered volunteers, and how often they serve. */
@Singleton
class GrowthCriteria {

  private static final String ARTICLE = "项目完成情况·志愿者人数";
  private static final String SENTENCE = "与上年度相比，社区注册志愿者人数年增幅不少于10%，社区注册志愿者年度志愿服务频次年增幅不少于10%。";
  private static final Criterion REGISTERED =
      new Criterion(
          "registered-growth",
          "注册志愿者人数年增幅",
          "%",
          ARTICLE,
          SENTENCE,
          10,
          "截至那天在本社区登记（审核通过、没有退出）的志愿者，比上年末多百分之几。");
  private static final Criterion SERVICES =
      new Criterion(
          "service-growth",
          "注册志愿者服务频次年增幅",
          "%",
          ARTICLE,
          SENTENCE,
          10,
          "在本社区登记的志愿者当年服务的人次（在本市哪里服务都算），比上年全年多百分之几；当年没过完的，用到那天为止的人次比。");

  private final Registrations registrations;
  private final ServiceTotals service;

  GrowthCriteria(Registrations registrations, ServiceTotals service) {
    this.registrations = registrations;
    this.service = service;
  }

  List<Indicator> about(Indicator.Concern concern) {
    return List.of(
        REGISTERED
            .indicator(
                concern,
                this::registered,
                (unit, period, asked) ->
                    registrations.records(unit.communityId(), period.asOf(), asked))
            .byQuarters(),
        SERVICES.indicator(
            concern,
            this::services,
            (unit, period, asked) ->
                service.registeredBehind(unit.communityId(), period.year(), asked)));
  }

  private Map<IndicatorUnit, IndicatorValue> registered(
      List<IndicatorUnit> units, IndicatorPeriod period) {
    List<Long> ids = IndicatorUnit.communities(units);
    return growth(
        units,
        registrations.on(period.asOf(), ids),
        registrations.on(period.before().asOf(), ids),
        period,
        "nobody-registered");
  }

  private Map<IndicatorUnit, IndicatorValue> services(
      List<IndicatorUnit> units, IndicatorPeriod period) {
    List<Long> ids = IndicatorUnit.communities(units);
    return growth(
        units,
        service.byRegistered(ids, period.year()),
        service.byRegistered(ids, period.year() - 1),
        period,
        "nobody-served");
  }

  /** Where there was nothing the year before, nothing can be compared. */
  static Map<IndicatorUnit, IndicatorValue> growth(
      List<IndicatorUnit> units,
      Map<Long, Long> now,
      Map<Long, Long> before,
      IndicatorPeriod period,
      String nothing) {
    return Criterion.each(
        units,
        id -> {
          long then = before.getOrDefault(id, 0L);
          return then == 0
              ? Criterion.nothing(nothing, null, String.valueOf(period.year() - 1))
              : Figure.growth(now.getOrDefault(id, 0L), then, period.asOf());
        });
  }
}
