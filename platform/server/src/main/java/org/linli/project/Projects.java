package org.linli.project;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The projects of the current tenant, for other domains. */
@Singleton
public class Projects {

  private final ProjectRegister register;

  Projects(ProjectRegister register) {
    this.register = register;
  }

  /** Projects by id; an id that is unknown is missing from the answer. */
  public Map<Long, ProjectFacts> byIds(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : register.findByIdIn(ids).stream()
            .map(Project::facts)
            .collect(Collectors.toMap(ProjectFacts::id, Function.identity()));
  }

  /** Those of a community that run today, by name. */
  public List<ProjectFacts> runningIn(long community) {
    return register.running(community).stream().map(Project::facts).toList();
  }
}
