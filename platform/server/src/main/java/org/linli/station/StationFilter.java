package org.linli.station;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.Scope;
import org.linli.api.StationKind;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.TypedWords;

/**
 * Which stations someone looks for.
 *
 * @param text part of the station's or the community's name; empty for any
 * @param area where
 * @param kind stations, points or both
 * @param state where it stands; empty for all that aren't closed
 */
record StationFilter(
    String text, AreaFilter area, Optional<StationKind> kind, Optional<StationState> state) {

  /** A filter as it comes from an address; what makes no sense is left out. */
  static StationFilter of(String text, String county, String township, String kind, String state) {
    return new StationFilter(
        TypedWords.plain(text),
        AreaFilter.of(county, township),
        Stream.of(StationKind.values()).filter(one -> one.name().equals(kind)).findFirst(),
        Stream.of(StationState.values())
            .filter(one -> one.name().equalsIgnoreCase(state))
            .findFirst());
  }

  private static Condition in(StationState state, LocalDate today) {
    List<Object> values = new ArrayList<>(StationState.marks(today));
    values.add(state.name());
    return new Condition(StationState.ON_MARKS + " = ?", values);
  }

  boolean isEmpty() {
    return text.isEmpty() && area.isEmpty() && kind.isEmpty() && state.isEmpty();
  }

  /** What meets the filter within a scope; s, p and c are station, period and community. */
  Condition within(Scope scope, LocalDate today) {
    Condition all =
        area.within("c.path", scope)
            .and(
                state
                    .map(one -> in(one, today))
                    .orElse(Condition.of("(s.closed_on IS NULL OR s.closed_on > ?)", today)));
    if (kind.isPresent()) {
      all = all.and(Condition.of("s.kind = ?", kind.get().name()));
    }
    if (!text.isEmpty()) {
      String anywhere = "%" + Condition.literal(text) + "%";
      all =
          all.and(
              Condition.of(
                  "(p.name LIKE ? OR c.short_name LIKE ? OR c.official_name LIKE ?)",
                  anywhere,
                  anywhere,
                  anywhere));
    }
    return all;
  }
}
