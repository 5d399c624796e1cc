package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/**
 * Sessions that took place: published, not cancelled, and somebody's hours stand for them. One call
 * for many.
 */
@Singleton
public class HeldSessions {

  static final String SERVED =
      "a.state IN ('PUBLISHED', 'FINISHED') AND s.state <> 'CANCELLED'"
          + " AND EXISTS (SELECT 1 FROM ledger_entry e WHERE e.session_id = s.id"
          + " AND e.reverses_id IS NULL AND NOT EXISTS"
          + " (SELECT 1 FROM ledger_entry r WHERE r.reverses_id = e.id))";

  private final Sql sql;

  HeldSessions(Sql sql) {
    this.sql = sql;
  }

  /**
   * How often something took place in a month.
   *
   * @param project null for what belongs to none
   * @param month from 1
   */
  public record Held(long community, @Nullable Long project, int month, int sessions) {}

  /** What took place in some communities in a year, by project and month. */
  public List<Held> byMonth(Collection<Long> communities, int year) {
    if (communities.isEmpty()) {
      return List.of();
    }
    Condition where = Condition.in("a.community_id", communities).and(during(year));
    return sql.query(
        "SELECT a.community_id, a.project_id, MONTH(s.starts_at + INTERVAL 8 HOUR), COUNT(*)"
            + Session.FROM
            + where.sql()
            + " GROUP BY a.community_id, a.project_id, MONTH(s.starts_at + INTERVAL 8 HOUR)",
        where.values(),
        row ->
            new Held(row.getLong(1), row.getObject(2, Long.class), row.getInt(3), row.getInt(4)));
  }

  /** How much took place in a community in a year that belongs to none of some projects. */
  public long countOutside(long community, Collection<Long> projects, int year) {
    Condition where = outside(community, projects, year);
    return sql.query(
            "SELECT COUNT(*)" + Session.FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** A part of it, the latest first. */
  public List<SessionFacts> outside(
      long community, Collection<Long> projects, int year, Paging paging) {
    Condition where = outside(community, projects, year);
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql
        .query(
            "SELECT "
                + Session.COLUMNS
                + Session.FROM
                + where.sql()
                + " ORDER BY s.starts_at DESC, s.id DESC LIMIT ? OFFSET ?",
            values,
            Session::read)
        .stream()
        .map(Session::facts)
        .toList();
  }

  private static Condition outside(long community, Collection<Long> projects, int year) {
    Condition here = Condition.of("a.community_id = ?", community).and(during(year));
    if (projects.isEmpty()) {
      return here;
    }
    Condition planned = Condition.in("a.project_id", projects);
    return here.and(
        new Condition("(a.project_id IS NULL OR NOT " + planned.sql() + ")", planned.values()));
  }

  private static Condition during(int year) {
    return Condition.of(
        SERVED + " AND s.starts_at >= ? AND s.starts_at < ?", begin(year), begin(year + 1));
  }

  private static Instant begin(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(Time.ZONE).toInstant();
  }
}
