package org.linli.station;

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
 * @param isClosed whether closed ones are looked for instead of open ones
 */
record StationFilter(String text, AreaFilter area, Optional<StationKind> kind, boolean isClosed) {

  /** A filter as it comes from an address; what makes no sense is left out. */
  static StationFilter of(String text, String county, String township, String kind, String state) {
    return new StationFilter(
        TypedWords.plain(text),
        AreaFilter.of(county, township),
        Stream.of(StationKind.values()).filter(one -> one.name().equals(kind)).findFirst(),
        state.equals("closed"));
  }

  boolean isEmpty() {
    return text.isEmpty() && area.isEmpty() && kind.isEmpty() && !isClosed;
  }

  /** What meets the filter within a scope; s, p and c are station, period and community. */
  Condition within(Scope scope) {
    Condition all =
        area.within("c.path", scope)
            .and(Condition.of(isClosed ? "s.closed_on IS NOT NULL" : "s.closed_on IS NULL"));
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
