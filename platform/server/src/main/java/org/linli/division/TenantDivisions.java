package org.linli.division;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Scope;

/** The divisions of the current tenant, read from its schema. */
@Singleton
final class TenantDivisions implements Divisions {

  private static final String SELECT =
      "SELECT code, name, level, pseudo FROM division"
          + " WHERE (valid_to IS NULL OR valid_to > "
          + Sql.TODAY
          + ") AND %s ORDER BY code";

  private final Sql sql;

  TenantDivisions(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, DivisionFacts> byCodes(Collection<String> codes) {
    Map<String, DivisionFacts> found = new LinkedHashMap<>();
    select(Condition.in("code", codes)).forEach(division -> found.put(division.code(), division));
    return found;
  }

  @Override
  public List<DivisionFacts> of(DivisionLevel level, Scope scope) {
    return select(
        Condition.of("level = ? AND NOT pseudo", level.name())
            .and(Condition.within("code", scope)));
  }

  private List<DivisionFacts> select(Condition where) {
    return sql.query(SELECT.formatted(where.sql()), where.values(), TenantDivisions::read);
  }

  private static DivisionFacts read(ResultSet row) throws SQLException {
    return new DivisionFacts(
        row.getString(1),
        row.getString(2),
        DivisionLevel.valueOf(row.getString(3)),
        row.getBoolean(4));
  }
}
