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

  private static final BigDecimal LEAST = new BigDecimal("0.1");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How many have one. */
  public int with() {
    return all - without;
  }

  /**
   * Per cent of them that have none, to one place and never rounded up: 332 of 335 are 99.1 %. The
   * last few are never none, though: with one left, nobody may read 0. Null where there are no
   * communities.
   */
  public @Nullable BigDecimal percent() {
    if (all == 0) {
      return null;
    }
    BigDecimal percent =
        BigDecimal.valueOf(without)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(all), 1, RoundingMode.FLOOR);
    return without > 0 ? percent.max(LEAST) : percent;
  }
}
