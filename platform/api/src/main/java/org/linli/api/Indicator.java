package org.linli.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
    Behind behind) {

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
