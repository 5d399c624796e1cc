package org.linli.service;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.linli.api.CommunityService;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.hours.ServedBetween;
import org.linli.tenant.Time;

/** Reads it from totals and registers, a statement for each kind. */
@Singleton
final class TenantCommunityService implements CommunityService {

  private final Sql sql;
  private final ServedBetween between;

  TenantCommunityService(Sql sql, ServedBetween between) {
    this.sql = sql;
    this.between = between;
  }

  @Override
  public Map<Long, Served> served(Collection<Long> communities, LocalDate from, LocalDate to) {
    Map<Long, Long> sessions = between.sessions(communities, from, to);
    Map<Long, Long> visits = between.visits(communities, from, to);
    return between.people(communities, from, to).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one ->
                    new Served(
                        one.getValue().people(),
                        one.getValue().minutes(),
                        sessions.getOrDefault(one.getKey(), 0L),
                        visits.getOrDefault(one.getKey(), 0L))));
  }

  @Override
  public Map<Long, List<RegularProject>> regularProjects(
      Collection<Long> communities, LocalDate from, LocalDate to) {
    Condition these =
        Condition.in("p.community_id", communities)
            .and(
                Condition.of(
                    "p.is_regular AND p.created_at < ? AND (p.closed_on IS NULL"
                        + " OR p.closed_on > ?)",
                    to.plusDays(1).atStartOfDay(Time.ZONE).toInstant(),
                    from));
    List<Map.Entry<Long, RegularProject>> projects =
        sql.query(
            "SELECT p.community_id, p.id, p.name, p.year_plan FROM project p WHERE "
                + these.sql()
                + " ORDER BY p.name, p.id",
            these.values(),
            row ->
                Map.entry(
                    row.getLong(1),
                    new RegularProject(row.getLong(2), row.getString(3), row.getString(4), 0)));
    Map<Long, Long> sessions =
        between.sessionsOfProjects(
            communities, projects.stream().map(one -> one.getValue().id()).toList(), from, to);
    return projects.stream()
        .map(
            one ->
                Map.entry(
                    one.getKey(),
                    one.getValue().held(sessions.getOrDefault(one.getValue().id(), 0L))))
        .collect(grouped());
  }

  @Override
  public Map<Long, List<Paired>> paired(Scope scope, LocalDate from, LocalDate to) {
    Condition these = Condition.within("c.path", scope);
    List<Object> values = with(these.values(), to, from);
    return sql
        .query(
            "SELECT p.community_id, p.id, p.partner_name, p.partner_kind, p.duty, p.from_on,"
                + " p.until_on FROM pairing p JOIN community c ON c.id = p.community_id WHERE "
                + these.sql()
                + " AND p.state = 'ACCEPTED' AND p.from_on <= ?"
                + " AND (p.until_on IS NULL OR p.until_on >= ?) ORDER BY p.id",
            values,
            row ->
                Map.entry(
                    row.getLong(1),
                    new Paired(
                        row.getLong(2),
                        row.getString(3),
                        List.of("UNIVERSITY", "COLLEGE").contains(row.getString(4)),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class))))
        .stream()
        .collect(grouped());
  }

  @Override
  public Map<Long, Needs> needs(Collection<Long> communities, LocalDate from, LocalDate to) {
    Condition these = Condition.in("community_id", communities);
    return sql
        .query(
            "SELECT community_id, COUNT(*), SUM(done_at IS NOT NULL),"
                + " SUM(done_at IS NULL AND ended_at IS NULL) FROM service_request WHERE "
                + these.sql()
                + " AND asked_at >= ? AND asked_at < ? GROUP BY community_id",
            with(
                these.values(),
                from.atStartOfDay(Time.ZONE).toInstant(),
                to.plusDays(1).atStartOfDay(Time.ZONE).toInstant()),
            row ->
                Map.entry(
                    row.getLong(1), new Needs(row.getLong(2), row.getLong(3), row.getLong(4))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static List<Object> with(List<Object> values, Object... more) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(Arrays.asList(more));
    return all;
  }

  /** By the community. */
  static <T> Collector<Map.Entry<Long, T>, ?, Map<Long, List<T>>> grouped() {
    return Collectors.groupingBy(
        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
  }
}
