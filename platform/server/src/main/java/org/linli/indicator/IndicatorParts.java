package org.linli.indicator;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Indicator;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorValue;
import org.linli.api.RecordsBehind;
import org.linli.web.template.Messages;

/** Indicators as programs read them. */
@Singleton
class IndicatorParts {

  private final Messages messages;

  IndicatorParts(Messages messages) {
    this.messages = messages;
  }

  /**
   * An indicator with what it says of all units together.
   *
   * @param clause the clause's id
   * @param how how it is computed
   * @param level the level of its units
   * @param atLeast its target, if it has one
   * @param above {@code MET}: the value is the share of units that meet the target in percent;
   *     {@code SUM}: the sum of their figures
   * @param year the year it is about
   */
  @Serdeable
  record Item(
      String key,
      String name,
      String measure,
      String clause,
      String document,
      String article,
      String sentence,
      String how,
      String level,
      @Nullable BigDecimal atLeast,
      String above,
      int year,
      Together together,
      Together before) {

    static Item of(IndicatorPages.Row row, IndicatorPeriod period) {
      Indicator said = row.indicator().said();
      return new Item(
          row.indicator().key(),
          said.name(),
          said.measure(),
          said.clause().id(),
          said.clause().document(),
          said.clause().article(),
          said.clause().sentence(),
          said.how(),
          said.level().name(),
          said.atLeast(),
          said.above().name(),
          period.year(),
          Together.of(row.summary()),
          Together.of(row.before()));
    }
  }

  /**
   * What an indicator says of all units together.
   *
   * @param value absent where no unit has data
   * @param asOf the day it describes
   */
  @Serdeable
  record Together(
      long units,
      long met,
      long unmet,
      long noData,
      @Nullable BigDecimal value,
      @Nullable LocalDate asOf) {

    static Together of(Summary all) {
      return new Together(
          all.units(), all.met(), all.unmet(), all.noData(), all.value(), all.asOf());
    }
  }

  /**
   * A point of an indicator's course.
   *
   * @param period a year, {@code 2026}, or a quarter, {@code 2026-Q1}
   * @param until the last day that is told of
   * @param value absent where nothing is known, which is not zero
   * @param numerator what a share counts
   * @param denominator by what it is divided; of many units that meet a target or not, all of them
   * @param asOf the day that the figure describes
   * @param noData of how many units nothing is known
   */
  @Serdeable
  record Past(
      String period,
      LocalDate until,
      @Nullable BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable LocalDate asOf,
      long noData) {

    static List<Past> of(Courses.Points points, boolean isOne) {
      return Stream.concat(
              points.years().stream().map(point -> of("" + point.period().year(), point, isOne)),
              points.quarters().stream()
                  .map(
                      point ->
                          of(
                              point.period().year() + "-Q" + point.period().quarter(),
                              point,
                              isOne)))
          .toList();
    }

    private static Past of(String name, ComputingIndicators.Point point, boolean isOne) {
      Summary all = point.summary();
      LocalDate until = point.period().asOf();
      if (isOne && point.values().getFirst() instanceof IndicatorValue.Figure one) {
        return new Past(
            name, until, one.value(), one.numerator(), one.denominator(), one.asOf(), 0);
      }
      Long met = all.numerator();
      return new Past(
          name,
          until,
          isOne ? null : all.value(),
          met == null || isOne ? null : BigDecimal.valueOf(met),
          met == null || isOne ? null : BigDecimal.valueOf(all.units()),
          all.asOf(),
          all.noData());
    }
  }

  /**
   * What an indicator says of a unit.
   *
   * @param unit a division's code or a community's path
   * @param community the community's id
   * @param state {@code MET}, {@code UNMET}, {@code NO_DATA} or, without a target, {@code FIGURE}
   * @param value absent where nothing is known, which is not zero
   * @param asOf the day that it describes
   * @param remark what else should be known, or why there are no data
   * @param mend where missing data are entered, below the tenant
   * @param before the figure of the year before
   * @param months a figure for each month from January, null for one of which nothing is known
   */
  @Serdeable
  record Stands(
      String unit,
      String name,
      @Nullable Long community,
      String state,
      @Nullable BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      @Nullable LocalDate asOf,
      @Nullable String remark,
      @Nullable String mend,
      @Nullable BigDecimal before,
      List<@Nullable Long> months) {}

  /**
   * A record behind a figure.
   *
   * @param path its page, below the tenant
   * @param amount what it adds, in words
   */
  @Serdeable
  record Line(
      String title, @Nullable LocalDate day, @Nullable String path, @Nullable String amount) {}

  Stands stands(Valued one) {
    IndicatorValue.Figure figure = one.figure();
    IndicatorValue.NoData nothing = one.nothing();
    IndicatorValue.Figure before = one.figureBefore();
    return new Stands(
        one.unit().path(),
        one.unit().name(),
        one.unit().community(),
        one.state().name(),
        figure == null ? null : figure.value(),
        figure == null ? null : figure.numerator(),
        figure == null ? null : figure.denominator(),
        figure == null ? null : figure.asOf(),
        remark(figure, nothing),
        nothing == null ? null : nothing.path(),
        before == null ? null : before.value(),
        figure == null ? List.of() : figure.months());
  }

  private @Nullable String remark(
      IndicatorValue.@Nullable Figure figure, IndicatorValue.@Nullable NoData nothing) {
    if (nothing != null) {
      return messages.say(nothing.reason());
    }
    return figure == null || figure.remark() == null ? null : messages.say(figure.remark());
  }

  Line line(RecordsBehind.Line one) {
    return new Line(
        messages.say(one.title()),
        one.day(),
        one.path(),
        one.amount() == null ? null : messages.say(one.amount()));
  }
}
