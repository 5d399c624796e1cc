package org.linli.division;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Scope;

/** The divisions that something may hang under, for someone who may edit in a scope. */
@Singleton
public final class ParentChoices {

  private final Divisions divisions;

  ParentChoices(Divisions divisions) {
    this.divisions = divisions;
  }

  /** By code, each labelled from its county down: 赤坎区 中华街道. */
  public Map<String, String> within(Scope scope) {
    Map<String, DivisionFacts> all = new TreeMap<>();
    for (DivisionLevel level : DivisionLevel.values()) {
      if (level != DivisionLevel.COMMUNITY) {
        divisions.of(level, scope).forEach(division -> all.put(division.code(), division));
      }
    }
    Map<String, DivisionFacts> counties = counties(all);
    Map<String, String> labels = new LinkedHashMap<>();
    all.forEach((code, division) -> labels.put(code, label(division, counties)));
    return labels;
  }

  /** Township staff see no county in their scope, but read its name. */
  private Map<String, DivisionFacts> counties(Map<String, DivisionFacts> all) {
    return divisions.byCodes(
        all.values().stream()
            .filter(division -> division.level() == DivisionLevel.TOWNSHIP)
            .map(division -> division.code().substring(0, DivisionLevel.COUNTY.digits()))
            .distinct()
            .toList());
  }

  private static String label(DivisionFacts division, Map<String, DivisionFacts> counties) {
    if (division.level() != DivisionLevel.TOWNSHIP) {
      return division.name();
    }
    DivisionFacts county =
        counties.get(division.code().substring(0, DivisionLevel.COUNTY.digits()));
    return county == null || county.pseudo()
        ? division.name()
        : county.name() + " " + division.name();
  }
}
