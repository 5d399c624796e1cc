package org.linli.submission;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.api.ReportUnit;
import org.linli.api.ReportUnit.Kind;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Tenant;

/** The units of the current tenant, read from its communities and divisions of today. */
@Singleton
class UnitRows {

  static final String TODAY = "(u.valid_to IS NULL OR u.valid_to > " + Sql.TODAY + ")";

  private final Sql sql;

  UnitRows(Sql sql) {
    this.sql = sql;
  }

  /** A unit's name in an address: {@code community-12}. */
  static String name(ReportUnit unit) {
    return unit.kind().name().toLowerCase(Locale.ROOT) + "-" + unit.key();
  }

  /** The unit with such a name; empty if there is none today. */
  Optional<ReportUnit> find(String name) {
    int dash = name.indexOf('-');
    if (!name.matches("[a-z]+-[0-9]{1,18}")) {
      return Optional.empty();
    }
    String key = name.substring(dash + 1);
    return switch (name.substring(0, dash)) {
      case "community" -> one(Kind.COMMUNITY, Condition.of("u.id = ?", Long.parseLong(key)));
      case "township" -> one(Kind.TOWNSHIP, Condition.of("u.code = ?", key));
      case "county" -> one(Kind.COUNTY, Condition.of("u.code = ?", key));
      case "tenant" -> Optional.of(tenant()).filter(unit -> unit.key().equals(key));
      default -> Optional.empty();
    };
  }

  /** The units of a kind for which someone answers in the first place: at their own level. */
  List<ReportUnit> ownOf(Kind kind, Scope scope) {
    String root = CurrentTenant.get().division();
    List<String> prefixes = scope.prefixes().stream().distinct().toList();
    if (kind == Kind.TENANT) {
      return prefixes.contains(root) ? List.of(tenant()) : List.of();
    }
    List<String> below = prefixes.stream().filter(one -> !one.equals(root)).toList();
    return kind == Kind.UNIVERSITY || below.isEmpty()
        ? List.of()
        : some(kind, Condition.in(pathColumn(kind), below), 500, 0);
  }

  /** Units of a kind, in the order of the national list. */
  List<ReportUnit> some(Kind kind, Condition where, int size, long offset) {
    List<Object> values = new ArrayList<>(where.values());
    values.add(size);
    values.add(offset);
    return sql.query(
        "SELECT %s FROM %s WHERE %s AND %s ORDER BY %s LIMIT ? OFFSET ?"
            .formatted(columns(kind), table(kind), of(kind), where.sql(), pathColumn(kind)),
        values,
        row -> read(kind, row));
  }

  static ReportUnit tenant() {
    Tenant tenant = CurrentTenant.get();
    return new ReportUnit(Kind.TENANT, tenant.division(), tenant.name(), tenant.division());
  }

  private Optional<ReportUnit> one(Kind kind, Condition where) {
    return some(kind, where, 1, 0).stream().findFirst();
  }

  static String table(Kind kind) {
    return kind == Kind.COMMUNITY ? "community u" : "division u";
  }

  static String columns(Kind kind) {
    return kind == Kind.COMMUNITY ? "u.id, u.short_name, u.path" : "u.code, u.name, u.code";
  }

  static String pathColumn(Kind kind) {
    return kind == Kind.COMMUNITY ? "u.path" : "u.code";
  }

  /** The column of {@link ReportUnit#key}. */
  static String keyColumn(Kind kind) {
    return kind == Kind.COMMUNITY ? "u.id" : "u.code";
  }

  /** Which rows are units of a kind. */
  static String of(Kind kind) {
    return switch (kind) {
          case COMMUNITY -> "u.kind IN ('COMMUNITY', 'VILLAGE')";
          case TOWNSHIP, COUNTY -> "u.level = '" + kind + "' AND NOT u.pseudo";
          case TENANT, UNIVERSITY -> "FALSE";
        }
        + " AND "
        + TODAY;
  }

  /** How a submission's columns are joined to a unit's row. */
  static String joined(Kind kind, String alias) {
    return kind == Kind.COMMUNITY
        ? alias + ".community_id = u.id"
        : "%s.unit_kind = '%s' AND %s.unit_key = u.code".formatted(alias, kind, alias);
  }

  static ReportUnit read(Kind kind, ResultSet row) throws SQLException {
    return new ReportUnit(kind, row.getString(1), row.getString(2), row.getString(3));
  }
}
