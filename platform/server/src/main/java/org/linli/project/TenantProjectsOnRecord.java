package org.linli.project;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.linli.api.ProjectsOnRecord;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** Answers {@link ProjectsOnRecord} from the current tenant's table. */
@Singleton
final class TenantProjectsOnRecord implements ProjectsOnRecord {

  private final Sql sql;

  TenantProjectsOnRecord(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Map<Long, List<Project>> in(Collection<Long> communities, int year) {
    Condition where =
        Condition.in("community_id", communities)
            .and(
                Condition.of(
                    "(closed_on IS NULL OR closed_on > ?) AND YEAR(created_at) <= ?",
                    LocalDate.of(year, 1, 1),
                    year));
    return sql
        .query(
            "SELECT id, community_id, name, is_regular FROM project WHERE "
                + where.sql()
                + " ORDER BY name, id",
            where.values(),
            row -> new Project(row.getLong(1), row.getLong(2), row.getString(3), row.getBoolean(4)))
        .stream()
        .collect(groupingBy(Project::community));
  }
}
