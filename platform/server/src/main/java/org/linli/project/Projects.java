package org.linli.project;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The projects of the current tenant, for other domains. */
@Singleton
public class Projects {

  private final ProjectRegister register;
  private final Sql sql;

  Projects(ProjectRegister register, Sql sql) {
    this.register = register;
    this.sql = sql;
  }

  /** Projects by id; an id that is unknown is missing from the answer. */
  public Map<Long, ProjectFacts> byIds(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : register.findByIdIn(ids).stream()
            .map(Project::facts)
            .collect(Collectors.toMap(ProjectFacts::id, Function.identity()));
  }

  /** How many regular projects run today in some communities; one without any is missing. */
  public Map<Long, Long> regularIn(Collection<Long> communities) {
    Condition these = Condition.in("community_id", communities);
    return sql
        .query(
            "SELECT community_id, COUNT(*) FROM project WHERE is_regular AND closed_on IS NULL AND "
                + these.sql()
                + " GROUP BY community_id",
            these.values(),
            row -> Map.entry(row.getLong(1), row.getLong(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Those of a community that run today, by name. */
  public List<ProjectFacts> runningIn(long community) {
    return register.running(community).stream().map(Project::facts).toList();
  }
}
