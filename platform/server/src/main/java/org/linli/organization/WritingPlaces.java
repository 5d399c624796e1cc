package org.linli.organization;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Scope;

/** Writes where organizations lie in the two cells in which an import reads it. */
@Singleton
class WritingPlaces {

  private final FindingPlace finding;
  private final Communities communities;

  WritingPlaces(FindingPlace finding, Communities communities) {
    this.finding = finding;
    this.communities = communities;
  }

  /**
   * Where an organization lies.
   *
   * @param division from the county down, as in 赤坎区中华街道; its code where no name is known
   * @param community its name; empty for an organization of a division
   */
  record Cells(String division, String community) {}

  /** By the organization's id. */
  Map<Long, Cells> of(Collection<Organization> some, Scope scope) {
    Map<String, String> names = finding.divisions(scope);
    Map<Long, CommunityFacts> places =
        communities.everByIds(
            some.stream()
                .flatMap(one -> Optional.ofNullable(one.place().community()).stream())
                .distinct()
                .toList());
    Map<Long, Cells> cells = new HashMap<>();
    for (Organization one : some) {
      Long community = one.place().community();
      CommunityFacts facts = community == null ? null : places.get(community);
      String path = one.place().path();
      cells.put(
          one.id(),
          facts == null
              ? new Cells(name(path, names), "")
              : new Cells(township(path, names), facts.shortName()));
    }
    return cells;
  }

  /** Who keeps one community only has no name of a division; the community's says enough. */
  private static String township(String path, Map<String, String> names) {
    String code = path.substring(0, Math.min(path.length(), DivisionLevel.TOWNSHIP.digits()));
    return names.containsKey(code) ? name(code, names) : "";
  }

  /** A name that two divisions share would not be understood again: its code is. */
  private static String name(String code, Map<String, String> names) {
    String label = names.getOrDefault(code, code);
    List<String> same = names.values().stream().filter(label::equals).limit(2).toList();
    return same.size() == 1 ? label.replace(" ", "") : code;
  }
}
