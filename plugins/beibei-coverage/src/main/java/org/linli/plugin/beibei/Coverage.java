package org.linli.plugin.beibei;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far stations and points cover the villages and communities of a place on a day (BB-1).
 *
 * @param communities all villages and communities there; places without a committee don't count
 * @param covered those of them with at least one station or point
 * @param stations all stations there
 * @param points all points there
 */
record Coverage(int communities, int covered, int stations, int points) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How many have none. */
  public int lacking() {
    return communities - covered;
  }

  /** How many stations and points there are. */
  public int sites() {
    return stations + points;
  }

  /** Per cent of the communities that are covered; null where there are none to cover. */
  public @Nullable BigDecimal rate() {
    return percent(covered);
  }

  /**
   * The document's own ratio: stations and points to communities, in per cent. It can pass 100 and
   * still leave communities without any, and is only shown beside the rate.
   */
  public @Nullable BigDecimal ratio() {
    return percent(sites());
  }

  /** Whether every one of them is covered. */
  public boolean isComplete() {
    return communities > 0 && covered == communities;
  }

  /** Whether so many per cent of the communities are covered, exactly and before rounding. */
  boolean reaches(int percent) {
    return communities > 0 && covered * 100L >= (long) communities * percent;
  }

  private @Nullable BigDecimal percent(int part) {
    return communities == 0
        ? null
        : BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(communities), 1, RoundingMode.DOWN);
  }
}
