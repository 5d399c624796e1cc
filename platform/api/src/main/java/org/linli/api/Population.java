package org.linli.api;

import java.util.Collection;
import java.util.Map;

/**
 * A port: the population figures of the current tenant's communities, which indicators divide by.
 * One call for many communities, never one call a row.
 *
 * <p>People enter them on {@code /communities/{community}/population} below the tenant.
 */
public interface Population {

  /**
   * The figures of some communities for a year, as they are known now.
   *
   * @return by the community's id, then by group; what nobody has entered is missing, which is not
   *     the same as nobody being there
   */
  Map<Long, Map<PopulationGroup, PopulationFigure>> of(Collection<Long> communities, int year);
}
