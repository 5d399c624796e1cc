package org.linli.standard;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.api.StationStandard.Item;

/** Which items a visit looks at. */
@Singleton
class AskedItems {

  private final VisitTable visits;
  private final Standards standards;

  AskedItems(VisitTable visits, Standards standards) {
    this.visits = visits;
    this.standards = standards;
  }

  /** The keys of the items, in the standard's order; none where it isn't in force any more. */
  List<String> of(long visit) {
    return visits.find(visit).stream()
        .flatMap(
            found ->
                standards.find(found.standard()).stream()
                    .flatMap(given -> keys(found, given).stream()))
        .toList();
  }

  private static List<String> keys(Visit visit, GivenStandard given) {
    List<String> all = given.said().items().stream().map(Item::key).toList();
    List<String> again = all.stream().filter(visit.toMend()::contains).toList();
    return again.isEmpty() ? all : again;
  }
}
