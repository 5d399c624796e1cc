package org.linli.indicator;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Indicator;
import org.linli.api.IndicatorPeriod;
import org.linli.api.IndicatorUnit;
import org.linli.api.Scope;

/** Which units an indicator is about. */
@Singleton
class IndicatorUnits {

  private final Communities communities;
  private final Divisions divisions;

  IndicatorUnits(Communities communities, Divisions divisions) {
    this.communities = communities;
    this.divisions = divisions;
  }

  /** Those within a scope, in the national order. A place without a committee has to be named. */
  List<IndicatorUnit> within(Indicator indicator, IndicatorPeriod period, Scope scope) {
    if (indicator.level() != DivisionLevel.COMMUNITY) {
      return divisions.of(indicator.level(), scope).stream().map(IndicatorUnits::unit).toList();
    }
    Optional<Set<Long>> named = indicator.concern().communities(period);
    return named
        .map(ids -> communities.byIds(ids).values().stream())
        .orElseGet(
            () ->
                communities.within(scope).stream()
                    .filter(one -> one.kind() != CommunityKind.NAMED_PLACE))
        .filter(one -> scope.contains(one.path()))
        .sorted(java.util.Comparator.comparing(CommunityFacts::path))
        .map(one -> new IndicatorUnit(one.path(), one.shortName(), one.id()))
        .toList();
  }

  /** The unit with a path, whether the indicator is about it or not. */
  Optional<IndicatorUnit> at(Indicator indicator, String path) {
    if (indicator.level() != DivisionLevel.COMMUNITY) {
      return Optional.ofNullable(divisions.byCodes(List.of(path)).get(path))
          .filter(one -> one.level() == indicator.level())
          .map(IndicatorUnits::unit);
    }
    return communities.within(new Scope(List.of(path))).stream()
        .filter(one -> one.path().equals(path))
        .findFirst()
        .map(one -> new IndicatorUnit(path, one.shortName(), one.id()));
  }

  private static IndicatorUnit unit(DivisionFacts division) {
    return new IndicatorUnit(division.code(), division.name(), null);
  }
}
