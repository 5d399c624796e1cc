package org.linli.population;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import org.linli.api.Population;
import org.linli.api.PopulationFigure;
import org.linli.api.PopulationGroup;

/** Answers {@link Population} from the current tenant's table. */
@Singleton
final class TenantPopulation implements Population {

  private final FigureTable table;

  TenantPopulation(FigureTable table) {
    this.table = table;
  }

  @Override
  public Map<Long, Map<PopulationGroup, PopulationFigure>> of(
      Collection<Long> communities, int year) {
    return table.current(communities, year).stream()
        .collect(
            groupingBy(
                FigureTable.Entered::community,
                toMap(FigureTable.Entered::group, FigureTable.Entered::figure)));
  }
}
