package org.linli.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a plan wants to reach.
 *
 * @param target what it is measured by; null where it can't be
 * @param unit of the target; empty without one
 */
public record PlanGoal(String sentence, @Nullable Integer target, String unit) {

  /** The target with its unit, as it is said; empty without one. */
  public String measure() {
    return target == null ? "" : target + " " + unit;
  }
}
