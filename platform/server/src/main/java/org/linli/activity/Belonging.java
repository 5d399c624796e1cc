package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.api.Teams;
import org.linli.project.Projects;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Which projects and teams an activity of a community may belong to. */
@Singleton
class Belonging {

  private final Projects projects;
  private final Teams teams;
  private final Clock clock;

  Belonging(Projects projects, Teams teams, Clock clock) {
    this.projects = projects;
    this.teams = teams;
    this.clock = clock;
  }

  /** Names of the projects by id. */
  Map<String, String> projects(long community) {
    Map<String, String> names = new LinkedHashMap<>();
    projects.runningIn(community).forEach(one -> names.put(Long.toString(one.id()), one.name()));
    return names;
  }

  /** Names of the teams by id. */
  Map<String, String> teams(long community) {
    Map<String, String> names = new LinkedHashMap<>();
    teams
        .existingOn(Time.today(clock), List.of(community))
        .getOrDefault(community, List.of())
        .forEach(one -> names.put(Long.toString(one.id()), one.name()));
    return names;
  }

  /** Refuses a project or team of another community. */
  void check(long community, ActivityDetails said) {
    if (said.project() != null && !projects(community).containsKey(said.project().toString())) {
      throw new Refused("project", "activity.refused.project");
    }
    if (said.team() != null && !teams(community).containsKey(said.team().toString())) {
      throw new Refused("team", "activity.refused.team");
    }
  }
}
