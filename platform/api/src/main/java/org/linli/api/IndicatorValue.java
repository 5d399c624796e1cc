package org.linli.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Indicator} says of a unit: a figure, or that nothing is known. Zero is a figure.
 */
public sealed interface IndicatorValue {

  /**
   * A figure.
   *
   * @param value the figure itself
   * @param numerator what it counts, where it is a part of something; else null
   * @param denominator what it divides by; null where it doesn't
   * @param asOf the day that it describes
   * @param remark what else should be known beside it, for example which months fall short
   * @param months how it came about, a figure for each month from January, null for a month of
   *     which nothing is known; empty for none
   */
  record Figure(
      BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      LocalDate asOf,
      @Nullable Message remark,
      List<@Nullable Long> months)
      implements IndicatorValue {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A figure keeps its own copy. */
    public Figure {
      months = Collections.unmodifiableList(new ArrayList<>(months));
    }

    /** A count. */
    public static Figure count(long count, LocalDate asOf) {
      return new Figure(BigDecimal.valueOf(count), null, null, asOf, null, List.of());
    }

    /**
     * A part of a whole in percent, to one place and never rounded up: 89.99 % are not 90 %.
     *
     * @param whole more than zero
     */
    public static Figure share(long part, long whole, LocalDate asOf) {
      return percent(BigDecimal.valueOf(part), part, whole, asOf);
    }

    /**
     * How much more there is than there was, in percent, to one place and never rounded up.
     *
     * @param now what there is
     * @param before what there was, more than zero
     */
    public static Figure growth(long now, long before, LocalDate asOf) {
      return percent(BigDecimal.valueOf(now - before), now, before, asOf);
    }

    private static Figure percent(BigDecimal of, long numerator, long denominator, LocalDate asOf) {
      return new Figure(
          of.multiply(HUNDRED)
              .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.FLOOR)
              .stripTrailingZeros(),
          BigDecimal.valueOf(numerator),
          BigDecimal.valueOf(denominator),
          asOf,
          null,
          List.of());
    }

    /** The same with something to be known beside it. */
    public Figure remarking(Message what) {
      return new Figure(value, numerator, denominator, asOf, what, months);
    }

    /** The same with a figure for each month from January, null where nothing is known. */
    public Figure byMonth(List<? extends @Nullable Long> each) {
      return new Figure(value, numerator, denominator, asOf, remark, new ArrayList<>(each));
    }
  }

  /**
   * Nothing is known, which is not zero and meets no target.
   *
   * @param reason why
   * @param path where it is mended, below the tenant; null where no page can
   */
  record NoData(Message reason, @Nullable String path) implements IndicatorValue {}
}
