package org.linli.api;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link Indicator} is computed for.
 *
 * @param path where it lies: a division's code, or a community's path, see {@link Scope}
 * @param name what people call it
 * @param community the community's id; null for a division
 */
public record IndicatorUnit(String path, String name, @Nullable Long community) {

  /** The ids of the communities among some units, for one call to a port. */
  public static List<Long> communities(Collection<IndicatorUnit> units) {
    return units.stream()
        .flatMap(unit -> java.util.stream.Stream.ofNullable(unit.community))
        .toList();
  }

  /** The community's id; 0 for a division. */
  public long communityId() {
    return community == null ? 0 : community;
  }
}
