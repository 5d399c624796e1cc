package org.linli.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Paging;
import org.linli.api.ReportUnit;
import org.linli.api.ReportUnit.Kind;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;

/** The units of the current tenant that fill forms: itself, counties, towns, communities. */
@Singleton
class ReportUnits {

  /** More than this nobody picks from a list. */
  static final int MOST = 400;

  private final Divisions divisions;
  private final Communities communities;
  private final Sql sql;

  ReportUnits(Divisions divisions, Communities communities, Sql sql) {
    this.divisions = divisions;
    this.communities = communities;
    this.sql = sql;
  }

  /** A unit's name in addresses: {@code county-440802}. */
  static String nameOf(ReportUnit unit) {
    return unit.kind().name().toLowerCase(Locale.ROOT) + "-" + unit.key();
  }

  /** The whole tenant. */
  static ReportUnit tenant() {
    Tenant tenant = CurrentTenant.get();
    return new ReportUnit(Kind.TENANT, tenant.division(), tenant.name(), tenant.division());
  }

  /**
   * The units of a kind that lie in a scope, and those that a part of the scope lies in, in the
   * order of the national list; never more than {@link #MOST}, which only communities are: {@link
   * #some} finds them all.
   */
  List<ReportUnit> of(Kind kind, Scope scope) {
    if (scope.isEmpty()) {
      return List.of();
    }
    return switch (kind) {
      case TENANT -> List.of(tenant());
      case COUNTY -> divisions(kind, DivisionLevel.COUNTY, scope);
      case TOWNSHIP -> divisions(kind, DivisionLevel.TOWNSHIP, scope);
      case COMMUNITY -> some(kind, scope, "", new Paging(1, MOST, MOST));
      case UNIVERSITY -> List.of();
    };
  }

  /** How many units of a kind in a scope have a word in their name; an empty one is in all. */
  long count(Kind kind, Scope scope, String word) {
    if (kind != Kind.COMMUNITY) {
      return named(kind, scope, word).size();
    }
    Condition where = where(scope, word);
    return sql.query(
            "SELECT COUNT(*) FROM community WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** A part of them, in the order of the national list. */
  List<ReportUnit> some(Kind kind, Scope scope, String word, Paging paging) {
    if (kind != Kind.COMMUNITY) {
      return named(kind, scope, word).stream().skip(paging.offset()).limit(paging.size()).toList();
    }
    Condition where = where(scope, word);
    List<Object> values = new ArrayList<>(where.values());
    Collections.addAll(values, paging.size(), paging.offset());
    return sql.query(
        "SELECT id, short_name, path FROM community WHERE "
            + where.sql()
            + " ORDER BY path LIMIT ? OFFSET ?",
        values,
        row -> new ReportUnit(kind, row.getString(1), row.getString(2), row.getString(3)));
  }

  private List<ReportUnit> named(Kind kind, Scope scope, String word) {
    return of(kind, scope).stream().filter(unit -> unit.name().contains(word)).toList();
  }

  /** Those with a committee, today. */
  private static Condition where(Scope scope, String word) {
    Condition all =
        Condition.of(
                "kind IN ('COMMUNITY', 'VILLAGE') AND (valid_to IS NULL OR valid_to > "
                    + Sql.TODAY
                    + ")")
            .and(Condition.within("path", scope));
    return word.isEmpty()
        ? all
        : all.and(Condition.of("short_name LIKE ?", "%" + Condition.literal(word) + "%"));
  }

  /** The unit with a name, wherever it lies. */
  Optional<ReportUnit> find(Kind kind, String name) {
    String start = kind.name().toLowerCase(Locale.ROOT) + "-";
    if (!name.startsWith(start)) {
      return Optional.empty();
    }
    String key = name.substring(start.length());
    return switch (kind) {
      case TENANT -> Optional.of(tenant()).filter(unit -> unit.key().equals(key));
      case COUNTY -> division(kind, DivisionLevel.COUNTY, key);
      case TOWNSHIP -> division(kind, DivisionLevel.TOWNSHIP, key);
      case COMMUNITY ->
          key.matches("[0-9]{1,18}")
              ? communities.byIds(List.of(Long.parseLong(key))).values().stream()
                  .map(ReportUnits::community)
                  .findFirst()
              : Optional.empty();
      case UNIVERSITY -> Optional.empty();
    };
  }

  private List<ReportUnit> divisions(Kind kind, DivisionLevel level, Scope scope) {
    List<DivisionFacts> found = new ArrayList<>(divisions.of(level, scope));
    List<String> above =
        scope.prefixes().stream()
            .filter(prefix -> prefix.length() > level.digits())
            .map(prefix -> prefix.substring(0, level.digits()))
            .distinct()
            .toList();
    if (!above.isEmpty()) {
      found.addAll(divisions.byCodes(above).values());
    }
    return found.stream()
        .filter(division -> !division.pseudo())
        .distinct()
        .limit(MOST)
        .map(division -> unit(kind, division))
        .toList();
  }

  private Optional<ReportUnit> division(Kind kind, DivisionLevel level, String code) {
    if (!code.startsWith(CurrentTenant.get().division())) {
      return Optional.empty();
    }
    return Stream.of(divisions.byCodes(List.of(code)))
        .flatMap(found -> found.values().stream())
        .filter(division -> division.level() == level && !division.pseudo())
        .map(division -> unit(kind, division))
        .findFirst();
  }

  private static ReportUnit unit(Kind kind, DivisionFacts division) {
    return new ReportUnit(kind, division.code(), division.name(), division.code());
  }

  private static ReportUnit community(CommunityFacts facts) {
    return new ReportUnit(
        Kind.COMMUNITY, String.valueOf(facts.id()), facts.shortName(), facts.path());
  }
}
