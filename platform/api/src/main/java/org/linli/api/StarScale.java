package org.linli.api;

import java.util.List;

/**
 * How many lifetime hours make how many stars, where a region says otherwise than the platform.
 *
 * @param hours for one star, for two, and so on: each more than the one before
 * @param clause the sentence they come from
 */
public record StarScale(List<Integer> hours, Clause clause) {

  private static final int MOST = 10;

  /** Keeps its own copy; refuses hours that no ladder is made of. */
  public StarScale {
    hours = List.copyOf(hours);
    if (hours.isEmpty() || hours.size() > MOST) {
      throw new IllegalArgumentException("One to %d levels, not %s".formatted(MOST, hours));
    }
    int before = 0;
    for (int one : hours) {
      if (one <= before) {
        throw new IllegalArgumentException("Each level needs more hours: " + hours);
      }
      before = one;
    }
  }
}
