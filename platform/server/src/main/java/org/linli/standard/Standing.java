package org.linli.standard;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.StationFacts;
import org.linli.api.StationStandard.Item;
import org.linli.api.StationStandard.Known;
import org.linli.api.StationStandard.Part;

/**
 * How a station stands by a standard.
 *
 * @param items in the standard's order
 */
record Standing(GivenStandard standard, StationFacts station, List<Line> items) {

  Standing {
    items = List.copyOf(items);
  }

  /**
   * How it stands by an item.
   *
   * @param finding what was found last; null for nothing yet
   * @param known what is on record now; null where the item doesn't go by that
   * @param mendPath where it is mended, below the tenant: where the record is kept, or where
   *     evidence is given
   */
  record Line(
      Item item,
      ItemState state,
      @Nullable Finding finding,
      @Nullable Known known,
      String mendPath) {

    public boolean isMet() {
      return state.isMet();
    }

    /** The parts that were lacking when somebody looked last, in words. */
    public String lacking() {
      return finding == null || isMet()
          ? ""
          : item.parts().stream()
              .filter(part -> finding.lacking().contains(part.key()))
              .map(Part::words)
              .collect(Collectors.joining("、"));
    }
  }

  public int met() {
    return (int) items.stream().filter(Line::isMet).count();
  }

  public int of() {
    return items.size();
  }

  public boolean isWhole() {
    return met() == of();
  }

  /** How many were found met at inspections. */
  public int inspected() {
    return (int) items.stream().filter(line -> line.state() == ItemState.INSPECTED).count();
  }

  public List<Line> missing() {
    return items.stream().filter(line -> !line.isMet()).toList();
  }

  boolean lacks(String item) {
    return items.stream().anyMatch(line -> !line.isMet() && line.item().key().equals(item));
  }
}
