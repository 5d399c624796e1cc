package org.linli.volunteer;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.linli.api.DivisionLevel;
import org.linli.division.NationalDivision;
import org.linli.division.NationalDivisions;

/** The areas of citizens' numbers that today's national list has. */
@Singleton
class KnownAreas {

  /** Taiwan, Hong Kong, Macao, and those from Taiwan: one code each, in no list of divisions. */
  private static final Set<String> WITHOUT_LIST = Set.of("710000", "810000", "820000", "830000");

  private final NationalDivisions divisions;
  private final Map<String, Set<String>> byProvince = new ConcurrentHashMap<>();

  KnownAreas(NationalDivisions divisions) {
    this.divisions = divisions;
  }

  /** Whether a list has it; if none has, someone should look, and nothing more. */
  boolean contains(String area) {
    return WITHOUT_LIST.contains(area)
        || byProvince.computeIfAbsent(area.substring(0, 2), this::read).contains(area);
  }

  private Set<String> read(String province) {
    return divisions.within(province, DivisionLevel.COUNTY).stream()
        .map(NationalDivision::code)
        .filter(code -> code.length() == DivisionLevel.COUNTY.digits())
        .collect(Collectors.toUnmodifiableSet());
  }
}
