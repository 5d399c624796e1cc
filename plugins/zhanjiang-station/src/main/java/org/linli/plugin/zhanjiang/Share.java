package org.linli.plugin.zhanjiang;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How many of some communities have no station.
 *
 * @param all how many there are
 * @param without how many of them have none
 */
record Share(int all, int without) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How many have one. */
  public int with() {
    return all - without;
  }

  /**
   * Per cent of them that have none, never rounded down: one without a station isn't none. Null
   * where there are no communities.
   */
  public @Nullable BigDecimal percent() {
    return all == 0
        ? null
        : BigDecimal.valueOf(without)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(all), 1, RoundingMode.UP);
  }
}
