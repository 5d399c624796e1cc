package org.linli.plugin.guangdong;

import java.util.List;
import org.linli.api.DivisionFacts;

/**
 * How a city stands against GD-15: at least two demonstration communities a city, one a county.
 *
 * @param communities how many the city has
 * @param counties how many counties there are; 0 in a city without counties
 * @param lacking the counties that have none
 */
record Minimum(long communities, int counties, List<DivisionFacts> lacking) {

  /** Demonstration communities a city needs. */
  static final int CITY = 2;

  /** How communities in some places stand, among some counties. */
  static Minimum of(List<String> paths, List<DivisionFacts> counties) {
    return new Minimum(
        paths.size(),
        counties.size(),
        counties.stream()
            .filter(county -> paths.stream().noneMatch(path -> path.startsWith(county.code())))
            .toList());
  }

  /** Whether the city has enough. */
  public boolean isCityMet() {
    return communities >= CITY;
  }

  /** Whether every county has one. */
  public boolean isCountiesMet() {
    return lacking.isEmpty();
  }

  /** How many counties have one. */
  public int countiesWith() {
    return counties - lacking.size();
  }

  /** What the document asks for. */
  public int needed() {
    return CITY;
  }
}
