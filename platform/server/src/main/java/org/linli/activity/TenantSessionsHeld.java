package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.api.Paging;
import org.linli.api.RecordsBehind;
import org.linli.api.SessionsHeld;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/**
 * Answers {@link SessionsHeld} from the current tenant's tables; shifts at stations aren't meant.
 */
@Singleton
final class TenantSessionsHeld implements SessionsHeld {

  private static final String MONTH = "MONTH(s.starts_at + INTERVAL 8 HOUR)";

  private final Sql sql;

  TenantSessionsHeld(Sql sql) {
    this.sql = sql;
  }

  @Override
  public List<Held> byMonth(Collection<Long> communities, int year) {
    Condition where = held(communities, year);
    return sql.query(
        "SELECT a.community_id, a.project_id, "
            + MONTH
            + ", COUNT(*)"
            + Session.FROM
            + where.sql()
            + " GROUP BY a.community_id, a.project_id, "
            + MONTH,
        where.values(),
        row ->
            new Held(row.getLong(1), row.getObject(2, Long.class), row.getInt(3), row.getInt(4)));
  }

  @Override
  public Set<Long> announcing(Collection<Long> communities, int year) {
    Condition where =
        Condition.of("a.state IN ('PUBLISHED', 'FINISHED')").and(during(communities, year));
    return new HashSet<>(
        sql.query(
            "SELECT DISTINCT a.community_id" + Session.FROM + where.sql(),
            where.values(),
            row -> row.getLong(1)));
  }

  @Override
  public Map<Long, LocalDate> since(Collection<Long> communities, int year) {
    Condition where =
        Condition.of("a.state IN ('PUBLISHED', 'FINISHED')")
            .and(Condition.of("a.kind = 'ACTIVITY' AND s.starts_at < ?", begin(year + 1)))
            .and(Condition.in("a.community_id", communities));
    return sql
        .query(
            "SELECT a.community_id, MIN(s.starts_at)"
                + Session.FROM
                + where.sql()
                + " GROUP BY a.community_id",
            where.values(),
            row ->
                Map.entry(
                    row.getLong(1),
                    LocalDate.ofInstant(row.getTimestamp(2).toInstant(), Time.ZONE)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public RecordsBehind records(long community, int year, Paging asked) {
    return page(held(List.of(community), year), asked);
  }

  @Override
  public RecordsBehind ofProjects(long community, int year, Paging asked) {
    return page(
        held(List.of(community), year).and(Condition.of("a.project_id IS NOT NULL")), asked);
  }

  private RecordsBehind page(Condition where, Paging asked) {
    long total =
        sql.query(
                "SELECT COUNT(*)" + Session.FROM + where.sql(),
                where.values(),
                row -> row.getLong(1))
            .getFirst();
    List<Object> values = new ArrayList<>(where.values());
    values.add(asked.size());
    values.add(asked.offset());
    return new RecordsBehind(
        total,
        sql.query(
            "SELECT s.id, a.name, s.starts_at"
                + Session.FROM
                + where.sql()
                + " ORDER BY s.starts_at DESC, s.id DESC LIMIT ? OFFSET ?",
            values,
            row ->
                RecordsBehind.Line.of(
                    row.getString(2),
                    LocalDate.ofInstant(row.getTimestamp(3).toInstant(), Time.ZONE),
                    "/sessions/%d/roster".formatted(row.getLong(1)))));
  }

  private static Condition held(Collection<Long> communities, int year) {
    return Condition.of(HeldSessions.SERVED).and(during(communities, year));
  }

  private static Condition during(Collection<Long> communities, int year) {
    return Condition.of(
            "a.kind = 'ACTIVITY' AND s.starts_at >= ? AND s.starts_at < ?",
            begin(year),
            begin(year + 1))
        .and(Condition.in("a.community_id", communities));
  }

  private static Instant begin(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay(Time.ZONE).toInstant();
  }
}
