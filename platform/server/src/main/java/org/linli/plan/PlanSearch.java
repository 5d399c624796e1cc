package org.linli.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.pairing.PairingsInForce;
import org.linli.tenant.Time;

/** Finds communities of today with their plan for a year, or without one. */
@Singleton
class PlanSearch {

  private static final String FROM =
      " FROM community c LEFT JOIN community_plan q ON q.community_id = c.id AND q.year = ?"
          + " WHERE (c.valid_to IS NULL OR c.valid_to > "
          + Sql.TODAY
          + ") AND (q.id IS NOT NULL OR c.kind IN ('COMMUNITY', 'VILLAGE')) AND ";

  private final Sql sql;
  private final PairingsInForce pairings;
  private final Clock clock;

  PlanSearch(Sql sql, PairingsInForce pairings, Clock clock) {
    this.sql = sql;
    this.pairings = pairings;
    this.clock = clock;
  }

  /** A community, and its plan, if it has one. */
  record Line(long community, @Nullable Plan plan) {}

  long count(PlanFilter filter, Scope scope) {
    Condition where = where(filter, scope);
    return sql.query(
            "SELECT COUNT(*)" + FROM + where.sql(), values(filter, where), row -> row.getLong(1))
        .getFirst();
  }

  /** A part of the list, in the order of the communities. */
  List<Line> page(PlanFilter filter, Scope scope, Paging paging) {
    Condition where = where(filter, scope);
    List<Object> values = values(filter, where);
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT q.id, c.id, c.path, q.year, q.latest_id, q.state, q.agreed_id, q.changes"
            + FROM
            + where.sql()
            + " ORDER BY c.path LIMIT ? OFFSET ?",
        values,
        row -> new Line(row.getLong(2), row.getString(6) == null ? null : Plan.read(row)));
  }

  /** How many plans wait for the staff's answer. */
  long waitingForStaff(Scope scope) {
    Condition within = Condition.within("c.path", scope);
    List<Object> values = new ArrayList<>(within.values());
    return sql.query(
            "SELECT COUNT(*) FROM community_plan p JOIN community c ON c.id = p.community_id"
                + " JOIN plan_agreement a ON a.version_id = p.latest_id"
                + " WHERE p.year >= ? AND p.state = 'PROPOSED' AND a.side = 'STAFF'"
                + " AND a.answer IS NULL AND "
                + within.sql(),
            join(Time.today(clock).getYear() - 1, values),
            row -> row.getLong(1))
        .getFirst();
  }

  private static List<Object> values(PlanFilter filter, Condition where) {
    return join(filter.year(), where.values());
  }

  private static List<Object> join(Object first, List<Object> rest) {
    List<Object> all = new ArrayList<>();
    all.add(first);
    all.addAll(rest);
    return all;
  }

  private Condition where(PlanFilter filter, Scope scope) {
    LocalDate today = Time.today(clock);
    return filter.within(scope, today, pairings);
  }
}
