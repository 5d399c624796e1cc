package org.linli.indicator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;

/**
 * What someone wants to see of indicators; what is empty doesn't matter.
 *
 * @param plugin the id of the plugin that brings them
 * @param clause the id of their clause
 * @param state how units stand
 */
record IndicatorFilter(
    AreaFilter area, String plugin, String clause, Optional<IndicatorState> state) {

  static IndicatorFilter of(
      String county, String township, String plugin, String clause, String state) {
    return new IndicatorFilter(
        AreaFilter.of(county, township),
        plugin,
        clause,
        Stream.of(IndicatorState.values()).filter(one -> one.name().equals(state)).findFirst());
  }

  public boolean isEmpty() {
    return area.isEmpty() && plugin.isEmpty() && clause.isEmpty() && state.isEmpty();
  }

  boolean lets(DeclaredIndicator one) {
    return (plugin.isEmpty() || one.plugin().equals(plugin))
        && (clause.isEmpty() || one.said().clause().id().equals(clause));
  }

  boolean lets(Valued one) {
    return state.isEmpty() || state.get() == one.state();
  }

  /** The part of a scope in which they look. */
  Scope within(Scope scope) {
    String part = area.township().isEmpty() ? area.county() : area.township();
    if (part.isEmpty()) {
      return scope;
    }
    return scope.contains(part)
        ? new Scope(List.of(part))
        : new Scope(scope.prefixes().stream().filter(one -> one.startsWith(part)).toList());
  }
}
