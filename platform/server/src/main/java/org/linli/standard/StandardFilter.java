package org.linli.standard;

import java.util.Set;
import org.linli.division.AreaFilter;

/**
 * Which stations someone looks for.
 *
 * @param lacking the key of an item that they lack; empty for any
 * @param isDemonstration whether only demonstration stations are looked for
 */
record StandardFilter(AreaFilter area, String lacking, boolean isDemonstration) {

  /** A filter as it comes from an address; what makes no sense is left out. */
  static StandardFilter of(
      GivenStandard standard, String county, String township, String lacking, String which) {
    return new StandardFilter(
        AreaFilter.of(county, township),
        standard.item(lacking).isPresent() ? lacking : "",
        which.equals("demonstration"));
  }

  public boolean isEmpty() {
    return area.isEmpty() && lacking.isEmpty() && !isDemonstration;
  }

  boolean lets(Standing standing, Set<Long> demonstrations) {
    return (lacking.isEmpty() || standing.lacks(lacking))
        && (!isDemonstration || demonstrations.contains(standing.station().id()));
  }
}
