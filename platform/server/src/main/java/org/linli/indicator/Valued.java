package org.linli.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.linli.api.IndicatorUnit;
import org.linli.api.IndicatorValue;

/**
 * What an indicator says of a unit, and what it said of the year before.
 *
 * @param state how it stands by the target
 */
record Valued(
    IndicatorUnit unit, IndicatorValue value, IndicatorValue before, IndicatorState state) {

  /** The figure; null without data. */
  public IndicatorValue.@Nullable Figure figure() {
    return value instanceof IndicatorValue.Figure figure ? figure : null;
  }

  /** Why there is none; null where there is a figure. */
  public IndicatorValue.@Nullable NoData nothing() {
    return value instanceof IndicatorValue.NoData nothing ? nothing : null;
  }

  /** The figure of the year before; null without data. */
  public IndicatorValue.@Nullable Figure figureBefore() {
    return before instanceof IndicatorValue.Figure figure ? figure : null;
  }

  /** To sort by: without data comes last. */
  BigDecimal rank() {
    return value instanceof IndicatorValue.Figure figure
        ? figure.value()
        : BigDecimal.valueOf(Long.MIN_VALUE);
  }
}
