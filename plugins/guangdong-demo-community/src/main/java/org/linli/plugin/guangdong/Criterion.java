package org.linli.plugin.guangdong;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Clause;
import org.linli.api.DivisionLevel;
import org.linli.api.Indicator;
import org.linli.api.IndicatorUnit;
import org.linli.api.IndicatorValue;
import org.linli.api.Message;

/**
 * A criterion of the evaluation of demonstration communities (GD-18), which are what it is about.
 *
 * @param article where in annex 3 it stands
 * @param sentence the criterion as the document has it
 * @param atLeast its target; null where it is only looked at
 */
record Criterion(
    String id,
    String name,
    String measure,
    String article,
    String sentence,
    @Nullable Integer atLeast,
    String how) {

  static final String WORDS = GuangdongDemoCommunity.ID + ".indicator.";

  Indicator indicator(
      Indicator.Concern concern, Indicator.Computing computing, Indicator.Behind behind) {
    return new Indicator(
        id,
        name,
        measure,
        new Clause("GD-18", Clauses.DOCUMENT, "附件3《综合评价指标》" + article, sentence),
        how,
        DivisionLevel.COMMUNITY,
        atLeast == null ? null : BigDecimal.valueOf(atLeast),
        atLeast == null ? Indicator.Above.SUM : Indicator.Above.MET,
        concern,
        computing,
        behind);
  }

  /** A value for each of some units. */
  static Map<IndicatorUnit, IndicatorValue> each(
      List<IndicatorUnit> units, Function<Long, IndicatorValue> value) {
    return units.stream()
        .collect(Collectors.toMap(unit -> unit, unit -> value.apply(unit.communityId())));
  }

  /** Nothing is known, and where that is mended. */
  static IndicatorValue nothing(String key, @Nullable String path, Object... args) {
    return new IndicatorValue.NoData(Message.of(WORDS + key, args), path);
  }
}
