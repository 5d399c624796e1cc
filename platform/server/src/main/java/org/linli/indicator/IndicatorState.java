package org.linli.indicator;

import org.linli.api.Indicator;
import org.linli.api.IndicatorValue;

/** How a unit stands by an indicator. */
enum IndicatorState {
  /** The target is met. */
  MET,
  /** It isn't. */
  UNMET,
  /** Nothing is known, which meets no target. */
  NO_DATA,
  /** A figure without a target. */
  FIGURE;

  static IndicatorState of(Indicator indicator, IndicatorValue value) {
    return switch (value) {
      case IndicatorValue.NoData nothing -> NO_DATA;
      case IndicatorValue.Figure figure ->
          indicator.isMetBy(figure).map(met -> met ? MET : UNMET).orElse(FIGURE);
    };
  }
}
