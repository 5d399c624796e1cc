package org.linli.plugin.zhanjiang;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.api.DivisionLevel;
import org.linli.api.Indicator;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorUnit;
import org.linli.api.IndicatorValue;
import org.linli.api.IndicatorValue.Figure;
import org.linli.api.IndicatorValue.NoData;
import org.linli.api.Message;
import org.linli.api.ServiceTotals;
import org.linli.api.Settings;

/** How many core volunteers (志愿者骨干) a community has (ZJ-11). */
@Singleton
class CorePeople {

  private static final int MINUTES = 60;

  private final ServiceTotals totals;
  private final Settings chosen;

  CorePeople(ServiceTotals totals, Settings chosen) {
    this.totals = totals;
    this.chosen = chosen;
  }

  Indicator indicator() {
    return new Indicator(
        "core-volunteers",
        "志愿者骨干",
        "人",
        Clauses.ZJ_11,
        "当年在本社区服务满规定时长（文件规定 48 小时，可在插件设置里改）的志愿者人数，在别处服务的不算；分母是当年在本社区服务过的人数。",
        DivisionLevel.COMMUNITY,
        null,
        Indicator.Above.SUM,
        Indicator.Concern.ALL,
        this::compute,
        (unit, period, asked) ->
            totals.peopleBehind(unit.communityId(), period.year(), minutes(), asked));
  }

  private long minutes() {
    return Long.parseLong(chosen.value(ZhanjiangStation.ID, CoreVolunteers.HOURS)) * MINUTES;
  }

  private Map<IndicatorUnit, IndicatorValue> compute(
      List<IndicatorUnit> units, IndicatorPeriod period) {
    List<Long> ids = IndicatorUnit.communities(units);
    Map<Long, Long> core = totals.people(ids, period.year(), minutes());
    Map<Long, Long> all = totals.people(ids, period.year(), 1);
    return units.stream()
        .collect(
            Collectors.toMap(
                unit -> unit,
                unit ->
                    value(
                        unit.communityId(),
                        core.getOrDefault(unit.communityId(), 0L),
                        all.getOrDefault(unit.communityId(), 0L),
                        period)));
  }

  /** Where nobody's service is on record, nothing is known. */
  static IndicatorValue value(long community, long core, long all, IndicatorPeriod period) {
    if (all == 0) {
      return new NoData(
          Message.of(ZhanjiangStation.ID + ".indicator.nobody"), "/hours?community=" + community);
    }
    Figure count = Figure.count(core, period.asOf());
    return new Figure(
        count.value(),
        count.value(),
        Figure.count(all, period.asOf()).value(),
        period.asOf(),
        null,
        List.of());
  }
}
