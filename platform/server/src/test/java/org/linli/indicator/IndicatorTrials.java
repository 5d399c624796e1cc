package org.linli.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Indicator;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorUnit;
import org.linli.api.IndicatorValue;
import org.linli.api.Paging;
import org.linli.api.RecordsBehind;
import org.linli.api.RegionalPlugin;
import org.linli.api.Scope;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.testing.Statements;
import org.linli.web.template.Messages;

/**
 * What holds for the indicators of every plugin: a clause and words that say how it comes about, a
 * value for each unit that is the same whoever else is asked about, a denominator that divides, a
 * day that has come, records behind a figure, a reason where there is none, a course that says the
 * same as its periods alone, and as many statements for many units as for one.
 */
@Singleton
public class IndicatorTrials {

  /** More of them cost time and prove nothing. */
  private static final int UNITS = 300;

  private static final int OPENED = 3;

  private final IndicatorUnits units;
  private final Divisions divisions;
  private final Messages messages;
  private final Statements statements;
  private final Clock clock;

  IndicatorTrials(
      IndicatorUnits units,
      Divisions divisions,
      Messages messages,
      Statements statements,
      Clock clock) {
    this.units = units;
    this.divisions = divisions;
    this.messages = messages;
    this.statements = statements;
    this.clock = clock;
  }

  /** Tries all indicators of a plugin in the current tenant. */
  public void of(RegionalPlugin plugin) {
    assertThat(plugin.indicators()).extracting(Indicator::id).doesNotHaveDuplicates();
    plugin.indicators().forEach(this::tried);
  }

  private void tried(Indicator indicator) {
    assertThat(indicator.id()).matches("[a-z][a-z0-9-]*");
    assertThat(indicator.name()).as(indicator.id()).isNotBlank();
    assertThat(indicator.how()).as(indicator.id()).isNotBlank();
    assertThat(indicator.clause().sentence()).as(indicator.id()).isNotBlank();
    IndicatorPeriod now = IndicatorPeriod.of(Time.today(clock).getYear(), Time.today(clock));
    tried(indicator, now);
    tried(indicator, now.before());
    course(indicator, now);
  }

  /** Its course says of each period what it says of that alone, and asks no more for it. */
  private void course(Indicator indicator, IndicatorPeriod now) {
    List<IndicatorPeriod> periods =
        indicator.pace() == Indicator.Pace.QUARTERS ? Courses.quarters(now) : Courses.years(now);
    List<IndicatorUnit> some = within(indicator, now, CurrentTenant.get().division());
    if (some.isEmpty()) {
      return;
    }
    Map<IndicatorPeriod, Map<IndicatorUnit, IndicatorValue>> told = new HashMap<>();
    Map<IndicatorPeriod, Map<IndicatorUnit, IndicatorValue>> alone = new HashMap<>();
    long together =
        statements.during(() -> told.putAll(indicator.computing().course(some, periods)));
    long each =
        statements.during(
            () ->
                periods.forEach(
                    period -> alone.put(period, indicator.computing().compute(some, period))));
    assertThat(together)
        .as("statements of the course of " + indicator.id())
        .isLessThanOrEqualTo(each);
    assertThat(told).as("the course of " + indicator.id()).isEqualTo(alone);
    told.forEach(
        (period, values) ->
            values.values().forEach(value -> sound(indicator.id(), indicator, value, period)));
  }

  private void tried(Indicator indicator, IndicatorPeriod period) {
    List<IndicatorUnit> all = within(indicator, period, CurrentTenant.get().division());
    if (all.isEmpty()) {
      return;
    }
    String what = indicator.id() + " " + period;
    Map<IndicatorUnit, IndicatorValue> told = new HashMap<>();
    long one =
        statements.during(() -> indicator.computing().compute(List.of(all.getFirst()), period));
    long many = statements.during(() -> told.putAll(indicator.computing().compute(all, period)));
    assertThat(many).as("statements of " + what).isLessThanOrEqualTo(Math.max(one, 1));
    assertThat(all).as(what).containsAll(told.keySet());
    told.values().forEach(value -> sound(what, indicator, value, period));
    assertThat(Summary.of(indicator, told.values()).units()).isEqualTo(told.size());
    for (DivisionFacts county :
        divisions
            .of(DivisionLevel.COUNTY, new Scope(List.of(CurrentTenant.get().division())))
            .stream()
            .limit(OPENED)
            .toList()) {
      List<IndicatorUnit> some = within(indicator, period, county.code());
      indicator
          .computing()
          .compute(some, period)
          .forEach(
              (unit, value) ->
                  assertThat(value).as(what).isEqualTo(told.getOrDefault(unit, value)));
    }
    told.entrySet().stream()
        .limit(OPENED)
        .forEach(of -> opened(what, indicator, of.getKey(), of.getValue(), period));
  }

  private List<IndicatorUnit> within(Indicator indicator, IndicatorPeriod period, String prefix) {
    return units.within(indicator, period, new Scope(List.of(prefix))).stream()
        .limit(UNITS)
        .toList();
  }

  private void sound(
      String what, Indicator indicator, IndicatorValue value, IndicatorPeriod period) {
    switch (value) {
      case IndicatorValue.Figure figure -> {
        assertThat(figure.asOf()).as(what).isBetween(period.from(), period.asOf());
        if (figure.denominator() != null) {
          assertThat(figure.denominator()).as(what).isPositive();
          assertThat(figure.numerator()).as(what).isNotNull();
        }
        if (figure.remark() != null) {
          assertThat(messages.say(figure.remark())).as(what).isNotBlank();
        }
        assertThat(figure.months()).as(what).hasSizeLessThanOrEqualTo(12);
      }
      case IndicatorValue.NoData nothing -> {
        assertThat(messages.say(nothing.reason())).as(what).isNotBlank();
        assertThat(IndicatorState.of(indicator, value)).isEqualTo(IndicatorState.NO_DATA);
        if (nothing.path() != null) {
          assertThat(nothing.path()).as(what).startsWith("/");
        }
      }
    }
  }

  private void opened(
      String what,
      Indicator indicator,
      IndicatorUnit unit,
      IndicatorValue value,
      IndicatorPeriod period) {
    RecordsBehind behind = indicator.behind().of(unit, period, new Paging(1, 5, 0));
    assertThat(behind.records()).as(what).hasSizeLessThanOrEqualTo(5);
    assertThat(behind.total()).as(what).isGreaterThanOrEqualTo(behind.records().size());
    for (RecordsBehind.Line line : behind.records()) {
      assertThat(messages.say(line.title())).as(what).isNotBlank();
      if (line.path() != null) {
        assertThat(line.path()).as(what).startsWith("/");
      }
    }
    if (value instanceof IndicatorValue.Figure figure && figure.value().signum() > 0) {
      assertThat(behind.total()).as(what + " has records behind its figure").isPositive();
    }
  }
}
