package org.linli.project;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.api.Teams;
import org.linli.tenant.Time;
import org.linli.web.Refused;

/** Adds projects, changes what is said of them, closes them and opens them again. */
@Singleton
class KeepingProjects {

  private final ProjectRegister projects;
  private final Teams teams;
  private final Audit audit;
  private final Clock clock;

  KeepingProjects(ProjectRegister projects, Teams teams, Audit audit, Clock clock) {
    this.projects = projects;
    this.teams = teams;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Adds a project to a community.
   *
   * @return its id
   * @throws Refused if its name is taken there, or its team is another community's
   */
  @Transactional
  long add(long community, ProjectDetails said) {
    projects
        .lockCommunity(community)
        .orElseThrow(() -> new Refused("name", "community.refused.gone"));
    check(community, said, 0);
    long id = projects.save(Project.of(community, said, clock.instant())).key();
    audit.record("project.added", "project", id, Map.of("category", said.category().name()));
    return id;
  }

  /**
   * Changes what is said of a project.
   *
   * @throws Refused if its name is taken, or its team is another community's
   */
  @Transactional
  void change(long id, ProjectDetails said) {
    Project known = projects.findById(id).orElseThrow();
    projects.lockCommunity(known.communityId());
    Project project = projects.lock(id).orElseThrow();
    if (project.runs()) {
      check(project.communityId(), said, id);
    }
    projects.change(
        id,
        said.name(),
        said.team(),
        said.category(),
        said.targetGroup(),
        said.serviceType(),
        said.brandTags(),
        said.isRegular(),
        said.yearPlan());
    audit.record("project.changed", "project", id, Map.of("category", said.category().name()));
  }

  /** Closes a project from today on; one that is closed stays as it is. */
  @Transactional
  void close(long id, String reason) {
    if (projects.lock(id).orElseThrow().runs()) {
      LocalDate today = Time.today(clock);
      projects.setClosed(id, today, reason);
      audit.record("project.closed", "project", id, Map.of("closedOn", today.toString()));
    }
  }

  /**
   * Takes a closing back.
   *
   * @throws Refused if its name has been given to another one
   */
  @Transactional
  void takeBack(long id) {
    Project known = projects.findById(id).orElseThrow();
    projects.lockCommunity(known.communityId());
    Project project = projects.lock(id).orElseThrow();
    if (project.runs()) {
      return;
    }
    check(project.communityId(), project.details(), id);
    projects.setClosed(id, null, null);
    audit.record("project.restored", "project", id);
  }

  private void check(long community, ProjectDetails said, long except) {
    if (projects.runningNamed(community, said.name(), except) > 0) {
      throw new Refused("name", "project.refused.sameName");
    }
    if (said.team() != null
        && teams
            .existingOn(Time.today(clock), List.of(community))
            .getOrDefault(community, List.of())
            .stream()
            .noneMatch(team -> team.id() == said.team())) {
      throw new Refused("team", "project.refused.team");
    }
  }
}
