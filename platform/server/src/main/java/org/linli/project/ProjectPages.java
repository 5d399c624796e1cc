package org.linli.project;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Communities;
import org.linli.api.CommunityFacts;
import org.linli.api.Form;
import org.linli.api.Message;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.TeamFacts;
import org.linli.api.Teams;
import org.linli.hours.Dimension;
import org.linli.hours.Totals;
import org.linli.tenant.Time;
import org.linli.volunteer.ServiceType;

/** Puts the pages about one project together. */
@Singleton
final class ProjectPages {

  private final ProjectRegister projects;
  private final Communities communities;
  private final Teams teams;
  private final List<ProjectPart> parts;
  private final Totals totals;
  private final Clock clock;

  ProjectPages(
      ProjectRegister projects,
      Communities communities,
      Teams teams,
      List<ProjectPart> parts,
      Totals totals,
      Clock clock) {
    this.projects = projects;
    this.communities = communities;
    this.teams = teams;
    this.parts = parts;
    this.totals = totals;
    this.clock = clock;
  }

  Page show(long id) {
    Project project = project(id);
    Optional<String> team = Optional.ofNullable(project.teamId()).flatMap(projects::nameOfTeam);
    return inCommunity("project/show", project.communityId())
        .with("project", project)
        .with("team", team)
        .with("sections", parts.stream().flatMap(one -> one.of(project.facts()).stream()).toList())
        .with("years", totals.byYear(Dimension.PROJECT, id));
  }

  /** A page with a form about a project, below the project's own. */
  Page below(String view, long id, Form form) {
    Project project = project(id);
    return choices(inCommunity(view, project.communityId()), project.communityId())
        .crumb("/projects/" + id, Message.asItIs(project.name()))
        .with("project", project)
        .with(form);
  }

  /** The page that adds a project to a community. */
  Page adding(long community, Form form) {
    return choices(inCommunity("project/new", community), community).with(form);
  }

  Project project(long id) {
    return projects.findById(id).orElseThrow(Problem::notFound);
  }

  private Page choices(Page page, long community) {
    Map<String, String> existing = new LinkedHashMap<>();
    for (TeamFacts team :
        teams
            .existingOn(Time.today(clock), List.of(community))
            .getOrDefault(community, List.of())) {
      existing.put(Long.toString(team.id()), team.name());
    }
    return page.with("teams", existing)
        .with("categories", ProjectCategory.values())
        .with("targetGroups", TargetGroup.values())
        .with("serviceTypes", ServiceType.values());
  }

  private Page inCommunity(String view, long id) {
    CommunityFacts community =
        Optional.ofNullable(communities.byIds(List.of(id)).get(id)).orElseThrow(Problem::notFound);
    return Page.of(view)
        .crumb("/projects", "project.title")
        .crumb("/communities/" + id, Message.asItIs(community.shortName()))
        .with("community", community);
  }
}
