package org.linli.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a plan needs, and who brings it.
 *
 * @param amount how much; null where nobody counts
 * @param unit of the amount; empty without one
 */
public record PlanResource(String what, String provider, @Nullable Integer amount, String unit) {

  /** The amount with its unit, as it is said; empty without one. */
  public String measure() {
    return amount == null ? "" : amount + " " + unit;
  }
}
