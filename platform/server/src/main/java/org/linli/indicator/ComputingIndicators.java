package org.linli.indicator;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.linli.api.Indicator;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorUnit;
import org.linli.api.IndicatorValue;
import org.linli.api.Message;
import org.linli.api.Paging;
import org.linli.api.RecordsBehind;
import org.linli.api.Scope;
import org.linli.tenant.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has indicators computed for many units at once, and never trusts a plugin to be in order. */
@Singleton
class ComputingIndicators {

  private static final Logger LOG = LoggerFactory.getLogger(ComputingIndicators.class);
  private static final IndicatorValue UNTOLD =
      new IndicatorValue.NoData(Message.of("indicator.untold"), null);
  private static final IndicatorValue FAILED =
      new IndicatorValue.NoData(Message.of("indicator.failed"), null);

  private final IndicatorUnits units;
  private final Clock clock;

  ComputingIndicators(IndicatorUnits units, Clock clock) {
    this.units = units;
    this.clock = clock;
  }

  /** A year as far as it has come; one that nobody can mean is this one. */
  IndicatorPeriod period(int year) {
    int now = Time.today(clock).getYear();
    return IndicatorPeriod.of(year > now || year < now - 20 ? now : year, Time.today(clock));
  }

  /** The values of the units in a scope, in the national order, beside those of the year before. */
  @Transactional
  List<Valued> within(Indicator indicator, IndicatorPeriod period, Scope scope) {
    return of(indicator, period, units.within(indicator, period, scope));
  }

  /** The values of some units, in their order, beside those of the year before. */
  @Transactional
  List<Valued> of(Indicator indicator, IndicatorPeriod period, List<IndicatorUnit> some) {
    Map<IndicatorUnit, IndicatorValue> now = compute(indicator, some, period);
    Map<IndicatorUnit, IndicatorValue> before = compute(indicator, some, period.before());
    return some.stream()
        .map(
            unit -> {
              IndicatorValue value = now.getOrDefault(unit, UNTOLD);
              return new Valued(
                  unit,
                  value,
                  before.getOrDefault(unit, UNTOLD),
                  IndicatorState.of(indicator, value));
            })
        .toList();
  }

  /** What it says of a period of its course. */
  record Point(IndicatorPeriod period, Summary summary, List<IndicatorValue> values) {}

  /** What it said of some units in several periods, asked at once. */
  @Transactional
  List<Point> course(Indicator indicator, List<IndicatorPeriod> periods, List<IndicatorUnit> some) {
    Map<IndicatorPeriod, Map<IndicatorUnit, IndicatorValue>> told =
        computed(
            indicator,
            some,
            () -> indicator.computing().course(some, periods),
            failed ->
                periods.stream().collect(Collectors.toMap(period -> period, period -> failed)));
    return periods.stream()
        .map(
            period -> {
              Map<IndicatorUnit, IndicatorValue> then = told.getOrDefault(period, Map.of());
              List<IndicatorValue> values =
                  some.stream().map(unit -> then.getOrDefault(unit, UNTOLD)).toList();
              return new Point(period, Summary.of(indicator, values), values);
            })
        .toList();
  }

  /** The records behind a unit's figure. */
  @Transactional
  RecordsBehind behind(
      Indicator indicator, IndicatorUnit unit, IndicatorPeriod period, Paging asked) {
    return indicator.behind().of(unit, period, asked);
  }

  private static Map<IndicatorUnit, IndicatorValue> compute(
      Indicator indicator, List<IndicatorUnit> some, IndicatorPeriod period) {
    return computed(
        indicator,
        some,
        () -> indicator.computing().compute(some, period),
        UnaryOperator.identity());
  }

  private static <K, V> Map<K, V> computed(
      Indicator indicator,
      List<IndicatorUnit> some,
      Supplier<Map<K, V>> asking,
      Function<Map<IndicatorUnit, IndicatorValue>, Map<K, V>> failing) {
    if (some.isEmpty()) {
      return Map.of();
    }
    try {
      return asking.get();
    } catch (RuntimeException e) {
      LOG.error("the indicator {} can't be computed", indicator.id(), e);
      return failing.apply(
          some.stream().collect(Collectors.toMap(unit -> unit, unit -> FAILED, (a, b) -> a)));
    }
  }
}
