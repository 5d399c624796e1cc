package org.linli.division;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Scope;

/** What a list offers to narrow it by area: {@code {{> community/area-fields}}} shows it. */
@Singleton
public final class AreaChoices {

  private final Divisions divisions;

  AreaChoices(Divisions divisions) {
    this.divisions = divisions;
  }

  /**
   * The choices.
   *
   * @param counties none where there is only one
   * @param townships those of the chosen county; where there is no choice of counties, all
   * @param filter what is chosen
   */
  public record Area(
      List<DivisionFacts> counties, List<DivisionFacts> townships, AreaFilter filter) {}

  /** The choices within a scope. */
  public Area of(Scope scope, AreaFilter filter) {
    List<DivisionFacts> counties = divisions.of(DivisionLevel.COUNTY, scope);
    boolean several = counties.size() > 1;
    List<DivisionFacts> townships =
        several && filter.county().isEmpty()
            ? List.of()
            : divisions.of(DivisionLevel.TOWNSHIP, scope).stream()
                .filter(township -> township.code().startsWith(filter.county()))
                .toList();
    return new Area(several ? counties : List.of(), townships, filter);
  }
}
