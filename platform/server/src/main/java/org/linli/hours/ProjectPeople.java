package org.linli.hours;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.division.Sql;

/** How many people served in the projects of a community; no totals are kept of that. */
@Singleton
public class ProjectPeople {

  private final Sql sql;

  ProjectPeople(Sql sql) {
    this.sql = sql;
  }

  /** By project, each volunteer counted once a project; nothing for one nobody served in. */
  public Map<Long, Long> in(long community, int year) {
    return sql
        .query(
            "SELECT project_id, COUNT(*) FROM (SELECT project_id, volunteer_id FROM ledger_entry"
                + " WHERE community_id = ? AND served_on BETWEEN ? AND ? AND project_id IS NOT NULL"
                + " GROUP BY project_id, volunteer_id HAVING SUM(minutes) > 0) people"
                + " GROUP BY project_id",
            List.of(community, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
            row -> Map.entry(row.getLong(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
