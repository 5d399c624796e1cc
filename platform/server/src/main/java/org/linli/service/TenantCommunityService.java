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
import org.linli.tenant.Time;

/** Reads it, a statement for each kind, by the indexes on community and day. */
@Singleton
final class TenantCommunityService implements CommunityService {

  /** An entry that was neither taken back nor takes one back. */
  static final String STANDS =
      " AND e.served_on BETWEEN ? AND ? AND e.reverses_id IS NULL AND NOT EXISTS"
          + " (SELECT 1 FROM ledger_entry r WHERE r.reverses_id = e.id)";

  private final Sql sql;

  TenantCommunityService(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<Long, Served> served(Collection<Long> communities, LocalDate from, LocalDate to) {
    Condition these = Condition.in("e.community_id", communities);
    return sql
        .query(
            "SELECT e.community_id, COUNT(DISTINCT e.volunteer_id), SUM(e.minutes),"
                + " COUNT(DISTINCT e.session_id), COUNT(DISTINCT IF(s.id IS NULL, NULL,"
                + " e.session_id)) FROM ledger_entry e LEFT JOIN study s"
                + " ON s.open_volunteer = e.volunteer_id AND s.state = 'JOINED' WHERE "
                + these.sql()
                + STANDS
                + " GROUP BY e.community_id",
            with(these.values(), from, to),
            row ->
                Map.entry(
                    row.getLong(1),
                    new Served(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Map<Long, List<RegularProject>> regularProjects(
      Collection<Long> communities, LocalDate from, LocalDate to) {
    Condition these = Condition.in("p.community_id", communities);
    Condition entries = Condition.in("e.community_id", communities);
    List<Object> values = with(entries.values(), from, to);
    values.addAll(these.values());
    values.add(to.plusDays(1).atStartOfDay(Time.ZONE).toInstant());
    values.add(from);
    return sql
        .query(
            "SELECT p.community_id, p.id, p.name, p.year_plan, COALESCE(d.sessions, 0)"
                + " FROM project p LEFT JOIN (SELECT e.project_id, COUNT(DISTINCT e.session_id)"
                + " sessions FROM ledger_entry e WHERE "
                + entries.sql()
                + STANDS
                + " GROUP BY e.project_id) d ON d.project_id = p.id WHERE "
                + these.sql()
                + " AND p.is_regular AND p.created_at < ?"
                + " AND (p.closed_on IS NULL OR p.closed_on > ?) ORDER BY p.name, p.id",
            values,
            row ->
                Map.entry(
                    row.getLong(1),
                    new RegularProject(
                        row.getLong(2), row.getString(3), row.getString(4), row.getLong(5))))
        .stream()
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
