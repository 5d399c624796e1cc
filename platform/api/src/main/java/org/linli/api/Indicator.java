package org.linli.api;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a document asks for, computed from records: the plugin declares it and says how it
 * comes about, the platform shows it for every unit in the viewer's scope, beside its target and
 * last year's, and opens the records behind it. All texts are ready to show.
 *
 * @param id its name within the plugin: lower case, digits, dashes, at most 40 characters
 * @param name a few words
 * @param measure what it is counted in, for example {@code 支} or {@code %}
 * @param clause the sentence that asks for it
 * @param how how it is computed, in plain words: what counts, what doesn't, as of which day
 * @param level the level of the units that it is computed for: a community, a township, a county, a
 *     city (the whole tenant)
 * @param atLeast the target: so much is enough; null where the document names none
 * @param above what it says of a wider area
 * @param concern which communities it is about
 * @param computing computes it
 * @param behind finds the records behind it
 * @param pace how closely its course can be told
 */
public record Indicator(
    String id,
    String name,
    String measure,
    Clause clause,
    String how,
    DivisionLevel level,
    @Nullable BigDecimal atLeast,
    Above above,
    Concern concern,
    Computing computing,
    Behind behind,
    Pace pace) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /**
   * An indicator that can be shown.
   *
   * @throws IllegalArgumentException if the id can't stand in an address, or it counts units that
   *     meet a target without naming one
   */
  public Indicator {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an id for an indicator: " + id);
    }
    if (above == Above.MET && atLeast == null) {
      throw new IllegalArgumentException(id + " has no target that units could meet");
    }
  }

  /** An indicator whose course is told year by year. */
  public Indicator(
      String id,
      String name,
      String measure,
      Clause clause,
      String how,
      DivisionLevel level,
      @Nullable BigDecimal atLeast,
      Above above,
      Concern concern,
      Computing computing,
      Behind behind) {
    this(
        id,
        name,
        measure,
        clause,
        how,
        level,
        atLeast,
        above,
        concern,
        computing,
        behind,
        Pace.YEARS);
  }

  /** The same, whose figure as of any past day is known: its course is told by quarters too. */
  public Indicator byQuarters() {
    return new Indicator(
        id,
        name,
        measure,
        clause,
        how,
        level,
        atLeast,
        above,
        concern,
        computing,
        behind,
        Pace.QUARTERS);
  }

  /** Whether a figure is enough; empty where there is no target. */
  public Optional<Boolean> isMetBy(IndicatorValue.Figure figure) {
    return Optional.ofNullable(atLeast).map(target -> figure.value().compareTo(target) >= 0);
  }

  /** What an indicator says of an area with many units. */
  public enum Above {
    /** How many of its units meet the target; one without data doesn't. */
    MET,
    /** The sum of its units' figures; one without data adds nothing, and is told. */
    SUM
  }

  /** How closely the course of an indicator can be told. */
  public enum Pace {
    /** Year by year. */
    YEARS,
    /**
     * At the ends of quarters too: its computing heeds {@link IndicatorPeriod#asOf} on any day, and
     * tells how it stood, or how far the year had come, on that day.
     */
    QUARTERS
  }

  /** Which communities an indicator is about. */
  @FunctionalInterface
  public interface Concern {
    /** Everyone. */
    Concern ALL = period -> Optional.empty();

    /** The ids of the communities in a period; empty for all of the tenant. */
    Optional<Set<Long>> communities(IndicatorPeriod period);
  }

  /**
   * Computes an indicator: reads facts through the ports, one call for all units and never one a
   * unit, then makes values of them by a pure function. What it costs must not grow with all that
   * was ever recorded.
   */
  @FunctionalInterface
  public interface Computing {
    /**
     * The values of some units in a period.
     *
     * @return a value for each unit; one that is missing has no data
     */
    Map<IndicatorUnit, IndicatorValue> compute(List<IndicatorUnit> units, IndicatorPeriod period);

    /**
     * The values of some units in several periods, for the indicator's course: some of them may lie
     * in one year. Asked one after the other, unless the facts are read for many of them at once.
     *
     * @return the values of each period
     */
    default Map<IndicatorPeriod, Map<IndicatorUnit, IndicatorValue>> course(
        List<IndicatorUnit> units, List<IndicatorPeriod> periods) {
      return periods.stream()
          .collect(Collectors.toMap(Function.identity(), period -> compute(units, period)));
    }

    /**
     * Computes an indicator whose facts are read by calendar years: each year once, however many of
     * its days are asked for.
     *
     * @param reading the facts of a year, of all units in one call
     * @param telling makes values of them by a pure function
     */
    static <F> Computing yearly(
        BiFunction<List<IndicatorUnit>, Integer, F> reading, Telling<F> telling) {
      return new Computing() {
        @Override
        public Map<IndicatorUnit, IndicatorValue> compute(
            List<IndicatorUnit> units, IndicatorPeriod period) {
          return telling.tell(reading.apply(units, period.year()), units, period);
        }

        @Override
        public Map<IndicatorPeriod, Map<IndicatorUnit, IndicatorValue>> course(
            List<IndicatorUnit> units, List<IndicatorPeriod> periods) {
          Map<Integer, F> facts = new HashMap<>();
          for (IndicatorPeriod period : periods) {
            facts.computeIfAbsent(period.year(), year -> reading.apply(units, year));
          }
          return periods.stream()
              .collect(
                  Collectors.toMap(
                      Function.identity(),
                      period -> telling.tell(facts.get(period.year()), units, period)));
        }
      };
    }
  }

  /**
   * Makes values of a year's facts.
   *
   * @param <F> the facts
   */
  @FunctionalInterface
  public interface Telling<F> {
    /** The values of some units in a period of that year. */
    Map<IndicatorUnit, IndicatorValue> tell(
        F facts, List<IndicatorUnit> units, IndicatorPeriod period);
  }

  /** Finds the records behind a figure. */
  @FunctionalInterface
  public interface Behind {
    /**
     * A part of the records behind a unit's figure.
     *
     * @param asked which part; its total isn't known yet and means nothing
     */
    RecordsBehind of(IndicatorUnit unit, IndicatorPeriod period, Paging asked);
  }
}
