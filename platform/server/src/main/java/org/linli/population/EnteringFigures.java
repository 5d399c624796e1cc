package org.linli.population;

import static java.util.stream.Collectors.toMap;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.Audit;
import org.linli.api.PopulationFigure;
import org.linli.api.PopulationGroup;
import org.linli.web.Refused;

/** Enters the figures of a year for a community. */
@Singleton
class EnteringFigures {

  private final FigureTable table;
  private final Audit audit;

  EnteringFigures(FigureTable table, Audit audit) {
    this.table = table;
    this.audit = audit;
  }

  /**
   * Enters them: what is new replaces what held, what is left out is taken back, and what is the
   * same stays as it is.
   *
   * @return how many figures changed
   * @throws Refused if the community was closed
   */
  @Transactional
  int enter(long community, YearFigures said, long by) {
    if (!table.lock(community)) {
      throw new Refused("year", "community.refused.gone");
    }
    Map<PopulationGroup, PopulationFigure> known =
        table.current(List.of(community), said.year()).stream()
            .collect(toMap(FigureTable.Entered::group, FigureTable.Entered::figure));
    Set<PopulationGroup> over = EnumSet.noneOf(PopulationGroup.class);
    known.forEach(
        (group, figure) -> {
          if (!said.says(group, figure)) {
            over.add(group);
          }
        });
    Set<PopulationGroup> fresh = EnumSet.noneOf(PopulationGroup.class);
    said.people()
        .keySet()
        .forEach(
            group -> {
              if (over.contains(group) || !known.containsKey(group)) {
                fresh.add(group);
              }
            });
    Set<PopulationGroup> changed = EnumSet.noneOf(PopulationGroup.class);
    changed.addAll(over);
    changed.addAll(fresh);
    if (changed.isEmpty()) {
      return 0;
    }
    if (!over.isEmpty()) {
      table.close(community, said.year(), over);
    }
    table.add(community, said, fresh, by);
    audit.record(
        "population.entered",
        "community",
        community,
        Map.of("year", Integer.toString(said.year()), "count", Integer.toString(changed.size())));
    return changed.size();
  }
}
