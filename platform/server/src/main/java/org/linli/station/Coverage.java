package org.linli.station;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.CommunityKind;
import org.linli.api.DivisionFacts;
import org.linli.api.DivisionLevel;
import org.linli.api.Divisions;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.AreaFilter;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Which residents' and villagers' committees have a station, and which have none. */
@Singleton
final class Coverage {

  private static final String COUNTABLE =
      "(c.valid_to IS NULL OR c.valid_to > " + Sql.TODAY + ") AND ";
  private static final String STATION =
      "EXISTS (SELECT 1 FROM station s WHERE s.community_id = c.id AND s.kind = 'STATION'"
          + " AND s.opened_on <= "
          + Sql.TODAY
          + " AND (s.closed_on IS NULL OR s.closed_on > "
          + Sql.TODAY
          + "))";

  /** The kinds that can have a station of their own. */
  static final Set<CommunityKind> KINDS = Set.of(CommunityKind.COMMUNITY, CommunityKind.VILLAGE);

  private final Sql sql;
  private final Divisions divisions;
  private final Communities communities;

  Coverage(Sql sql, Divisions divisions, Communities communities) {
    this.sql = sql;
    this.divisions = divisions;
    this.communities = communities;
  }

  /**
   * An area with what it has.
   *
   * @param communities how many committees there are
   * @param covered how many of them have a station
   */
  record Area(DivisionFacts division, long communities, long covered) {

    /** How many have none. */
    public long lacking() {
      return communities - covered;
    }

    /** Whether it is a county, which decides how a list is narrowed to it. */
    public boolean isCounty() {
      return division.level() == DivisionLevel.COUNTY;
    }
  }

  /** The counties of a scope; the townships where there is only one county, or none. */
  List<Area> of(Scope scope) {
    List<DivisionFacts> counties = divisions.of(DivisionLevel.COUNTY, scope);
    boolean several = counties.size() > 1;
    DivisionLevel level = several ? DivisionLevel.COUNTY : DivisionLevel.TOWNSHIP;
    List<DivisionFacts> areas = several ? counties : divisions.of(level, scope);
    Map<String, long[]> counts = new java.util.HashMap<>();
    Condition where = among(KINDS, Condition.within("c.path", scope));
    sql.query(
        ("SELECT LEFT(c.path, %d) AS area, COUNT(*), SUM(%s) FROM community c WHERE "
                + COUNTABLE
                + "%s GROUP BY area")
            .formatted(level.digits(), STATION, where.sql()),
        where.values(),
        row -> counts.put(row.getString(1), new long[] {row.getLong(2), row.getLong(3)}));
    return areas.stream()
        .filter(area -> counts.containsKey(area.code()))
        .map(area -> new Area(area, counts.get(area.code())[0], counts.get(area.code())[1]))
        .toList();
  }

  /** How many of some kinds have none in a part of a scope. */
  long lacking(AreaFilter area, Set<CommunityKind> kinds, Scope scope) {
    Condition where = among(kinds, area.within("c.path", scope));
    return sql.query(
            "SELECT COUNT(*) FROM community c WHERE " + lacking(where),
            where.values(),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Those that have none, in the order of the national list. */
  List<CommunityFacts> lacking(
      AreaFilter area, Set<CommunityKind> kinds, Scope scope, Paging paging) {
    Condition where = among(kinds, area.within("c.path", scope));
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    List<Long> ids =
        sql.query(
            "SELECT c.id FROM community c WHERE "
                + lacking(where)
                + " ORDER BY c.path LIMIT ? OFFSET ?",
            values,
            row -> row.getLong(1));
    Map<Long, CommunityFacts> facts = communities.byIds(ids);
    return ids.stream().filter(facts::containsKey).map(facts::get).toList();
  }

  private static Condition among(Set<CommunityKind> kinds, Condition where) {
    return Condition.in("c.kind", kinds.stream().map(Enum::name).sorted().toList()).and(where);
  }

  private static String lacking(Condition where) {
    return COUNTABLE + where.sql() + " AND NOT " + STATION;
  }
}
