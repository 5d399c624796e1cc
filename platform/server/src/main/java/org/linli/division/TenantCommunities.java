package org.linli.division;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Scope;

/** The communities of the current tenant, read from its schema. */
@Singleton
final class TenantCommunities implements Communities {

  /** Ids and codes in one statement. */
  private static final int AT_ONCE = 1000;

  private static final Condition COUNTABLE =
      Condition.of("kind IN ('COMMUNITY', 'VILLAGE') AND " + CommunityRows.TODAY);

  private final Sql sql;
  private final CommunityRows rows;
  private final NamedPlaces namedPlaces;

  TenantCommunities(Sql sql, CommunityRows rows, NamedPlaces namedPlaces) {
    this.sql = sql;
    this.rows = rows;
    this.namedPlaces = namedPlaces;
  }

  @Override
  public Map<Long, CommunityFacts> byIds(Collection<Long> ids) {
    return some("id", ids).stream().collect(Collectors.toMap(CommunityFacts::id, facts -> facts));
  }

  @Override
  public Map<Long, CommunityFacts> everByIds(Collection<Long> ids) {
    return rows.ever(Condition.in("id", Set.copyOf(ids)), "", List.of()).stream()
        .collect(Collectors.toMap(CommunityFacts::id, facts -> facts));
  }

  @Override
  public Map<String, CommunityFacts> byDivisionCodes(Collection<String> codes) {
    return some("division_code", codes).stream()
        .collect(
            Collectors.toMap(
                facts -> Objects.requireNonNull(facts.divisionCode()), facts -> facts));
  }

  private List<CommunityFacts> some(String column, Collection<?> values) {
    List<?> distinct = values.stream().distinct().toList();
    List<CommunityFacts> found = new java.util.ArrayList<>();
    for (int from = 0; from < distinct.size(); from += AT_ONCE) {
      found.addAll(
          rows.where(
              Condition.in(
                  column, distinct.subList(from, Math.min(distinct.size(), from + AT_ONCE)))));
    }
    return found;
  }

  @Override
  public List<CommunityFacts> within(Scope scope) {
    return rows.where(Condition.within("path", scope));
  }

  @Override
  public List<CommunityFacts> everWithin(Scope scope) {
    return rows.ever(Condition.within("path", scope), "ORDER BY path", List.of());
  }

  @Override
  public List<CommunityFacts> named(String name) {
    return rows.where(Condition.of("(short_name = ? OR official_name = ?)", name, name));
  }

  @Override
  public long countable(Scope scope) {
    Condition where = COUNTABLE.and(Condition.within("path", scope));
    return sql.query(
            "SELECT COUNT(*) FROM community WHERE " + where.sql(),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  @Override
  public Map<String, Long> countableBy(DivisionLevel level, Scope scope) {
    Condition where = COUNTABLE.and(Condition.within("path", scope));
    Map<String, Long> counts = new LinkedHashMap<>();
    sql.query(
        "SELECT LEFT(path, %d) AS area, COUNT(*) FROM community WHERE %s GROUP BY area ORDER BY area"
            .formatted(level.digits(), where.sql()),
        where.values(),
        row -> counts.put(row.getString(1), row.getLong(2)));
    return counts;
  }

  @Override
  public long namedPlace(String name, String parent) {
    return namedPlaces.findOrAdd(name, parent);
  }
}
