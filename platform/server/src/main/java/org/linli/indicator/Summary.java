package org.linli.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.api.Indicator;
import org.linli.api.IndicatorValue;

/**
 * What an indicator says of all units of an area together.
 *
 * @param units how many there are
 * @param met how many of them meet the target
 * @param unmet how many have a figure that doesn't
 * @param noData of how many nothing is known
 * @param value the share of units that meet the target in percent, or the sum of their figures;
 *     null where no unit has data
 * @param numerator what the share counts; null for a sum
 * @param asOf the newest day of their figures; null where no unit has data
 */
record Summary(
    long units,
    long met,
    long unmet,
    long noData,
    @Nullable BigDecimal value,
    @Nullable Long numerator,
    @Nullable LocalDate asOf) {

  static Summary of(Indicator indicator, Collection<IndicatorValue> values) {
    long met = count(indicator, values, IndicatorState.MET);
    long nothing = count(indicator, values, IndicatorState.NO_DATA);
    LocalDate asOf =
        values.stream()
            .map(Summary::asOf)
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null);
    return new Summary(
        values.size(),
        met,
        count(indicator, values, IndicatorState.UNMET),
        nothing,
        asOf == null ? null : together(indicator, values, met, asOf),
        indicator.above() == Indicator.Above.MET ? met : null,
        asOf);
  }

  private static @Nullable LocalDate asOf(IndicatorValue value) {
    return value instanceof IndicatorValue.Figure figure ? figure.asOf() : null;
  }

  private static long count(
      Indicator indicator, Collection<IndicatorValue> values, IndicatorState state) {
    return values.stream().filter(value -> IndicatorState.of(indicator, value) == state).count();
  }

  private static BigDecimal together(
      Indicator indicator, Collection<IndicatorValue> values, long met, LocalDate asOf) {
    return switch (indicator.above()) {
      case MET -> IndicatorValue.Figure.share(met, values.size(), asOf).value();
      case SUM ->
          values.stream()
              .map(value -> value instanceof IndicatorValue.Figure one ? one.value() : null)
              .filter(Objects::nonNull)
              .reduce(BigDecimal.ZERO, BigDecimal::add);
    };
  }
}
