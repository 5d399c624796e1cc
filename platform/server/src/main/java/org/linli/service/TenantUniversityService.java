package org.linli.service;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.api.CommunityService.Paired;
import org.linli.api.CommunityService.RegularProject;
import org.linli.api.CommunityService.Served;
import org.linli.api.Scope;
import org.linli.api.UniversityService;
import org.linli.division.Condition;
import org.linli.division.Sql;
import org.linli.institution.Institution;
import org.linli.institution.Institutions;

/**
 * Reads it, a statement for each kind. Which students are meant, their consent says; from them on
 * their entries are looked up, so that others' are never read.
 */
@Singleton
final class TenantUniversityService implements UniversityService {

  /** Service of the day of consent and later is told, and nothing before it. */
  private static final String BY_ITS_PEOPLE =
      " FROM study s STRAIGHT_JOIN ledger_entry e ON e.volunteer_id = s.open_volunteer"
          + " AND e.served_on >= s.since";

  /** An entry of theirs that was neither taken back nor takes one back. */
  private static final String STANDS =
      " AND s.university_id = ? AND s.state = 'JOINED' AND e.served_on BETWEEN ? AND ?"
          + " AND e.reverses_id IS NULL AND NOT EXISTS"
          + " (SELECT 1 FROM ledger_entry r WHERE r.reverses_id = e.id)";

  private final Sql sql;
  private final Institutions institutions;

  TenantUniversityService(Sql sql, Institutions institutions) {
    this.sql = sql;
    this.institutions = institutions;
  }

  @Override
  public Map<Long, List<Paired>> paired(String university, LocalDate from, LocalDate to) {
    Condition parts = Condition.in("p.institution_id", parts(university));
    return sql
        .query(
            "SELECT p.community_id, p.id, p.partner_name, p.duty, p.from_on, p.until_on"
                + " FROM pairing p WHERE "
                + parts.sql()
                + " AND p.state = 'ACCEPTED' AND p.from_on <= ?"
                + " AND (p.until_on IS NULL OR p.until_on >= ?) ORDER BY p.id",
            TenantCommunityService.with(parts.values(), to, from),
            row ->
                Map.entry(
                    row.getLong(1),
                    new Paired(
                        row.getLong(2),
                        row.getString(3),
                        true,
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class))))
        .stream()
        .collect(TenantCommunityService.grouped());
  }

  @Override
  public Map<Long, Served> served(
      String university, Collection<Long> communities, LocalDate from, LocalDate to) {
    Condition these = Condition.in("e.community_id", communities);
    return sql
        .query(
            "SELECT e.community_id, COUNT(DISTINCT e.volunteer_id), SUM(e.minutes),"
                + " COUNT(DISTINCT e.session_id)"
                + BY_ITS_PEOPLE
                + " WHERE "
                + these.sql()
                + STANDS
                + " GROUP BY e.community_id",
            TenantCommunityService.with(these.values(), Long.parseLong(university), from, to),
            row ->
                Map.entry(
                    row.getLong(1),
                    new Served(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(4))))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Map<Long, List<RegularProject>> regularProjects(
      String university, Collection<Long> communities, LocalDate from, LocalDate to) {
    Condition these = Condition.in("e.community_id", communities);
    return sql
        .query(
            "SELECT e.community_id, p.id, p.name, p.year_plan, COUNT(DISTINCT e.session_id)"
                + BY_ITS_PEOPLE
                + " JOIN project p ON p.id = e.project_id AND p.is_regular WHERE "
                + these.sql()
                + STANDS
                + " GROUP BY e.community_id, p.id, p.name, p.year_plan ORDER BY p.name, p.id",
            TenantCommunityService.with(these.values(), Long.parseLong(university), from, to),
            row ->
                Map.entry(
                    row.getLong(1),
                    new RegularProject(
                        row.getLong(2), row.getString(3), row.getString(4), row.getLong(5))))
        .stream()
        .collect(TenantCommunityService.grouped());
  }

  private List<Long> parts(String university) {
    return institutions
        .find(Long.parseLong(university))
        .map(one -> institutions.within(new Scope(List.of(one.path()))))
        .orElse(List.of())
        .stream()
        .map(Institution::id)
        .toList();
  }
}
