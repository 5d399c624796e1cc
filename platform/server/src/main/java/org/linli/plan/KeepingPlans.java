package org.linli.plan;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.api.Audit;
import org.linli.api.Problem;
import org.linli.project.ProjectFacts;
import org.linli.project.Projects;
import org.linli.web.Refused;

/** Begins plans, writes their drafts, and begins the next version of what was decided. */
@Singleton
class KeepingPlans {

  private final PlanTable plans;
  private final ContentTable contents;
  private final Projects projects;
  private final Audit audit;

  KeepingPlans(PlanTable plans, ContentTable contents, Projects projects, Audit audit) {
    this.plans = plans;
    this.contents = contents;
    this.projects = projects;
    this.audit = audit;
  }

  /**
   * Begins a community's plan for a year.
   *
   * @param fromLast whether it begins with what the year before has, without the projects that have
   *     ended
   * @throws Refused if the community was closed, or there is one already
   */
  @Transactional
  long begin(long community, int year, boolean fromLast, long by) {
    if (!plans.hold(community)) {
      throw new Refused("year", "community.refused.gone");
    }
    if (plans.of(community, year).isPresent()) {
      throw new Refused("year", "plan.refused.already", Integer.toString(year));
    }
    PlanContent content = fromLast ? last(community, year - 1) : PlanContent.NONE;
    long id = plans.add(community, year);
    contents.write(plans.addVersion(id, 1, by), content);
    audit.record(
        "plan.begun",
        "plan",
        id,
        Map.of("community", Long.toString(community), "year", Integer.toString(year)));
    return id;
  }

  private PlanContent last(long community, int year) {
    Plan before =
        plans
            .of(community, year)
            .orElseThrow(() -> new Refused("from", "plan.refused.noLast", Integer.toString(year)));
    Long agreed = before.agreed();
    PlanContent content = contents.of(agreed == null ? before.latest() : agreed);
    Set<Long> running =
        projects.runningIn(community).stream().map(ProjectFacts::id).collect(Collectors.toSet());
    List<PlanItem> items =
        content.items().stream().filter(one -> running.contains(one.project())).toList();
    return new PlanContent(content.goals(), items, content.resources());
  }

  /**
   * Writes the draft anew.
   *
   * @param edits how often it had been saved when who writes it began
   * @throws Refused if somebody else saved it meanwhile, or it is no draft any more
   */
  @Transactional
  void save(long id, int edits, PlanContent content, long by) {
    Plan plan = plans.lock(id).orElseThrow(Problem::notFound);
    if (plan.state() != PlanState.DRAFT) {
      throw new Refused("edits", "plan.refused.noDraft");
    }
    if (!plans.saved(plan.latest(), edits, by)) {
      throw new Refused("edits", "plan.refused.stale");
    }
    contents.replace(plan.latest(), content);
    audit.record("plan.saved", "plan", id, version(plan));
  }

  /**
   * Begins the next version, a copy of the newest.
   *
   * @throws Refused if the newest is still a draft, or waits for an answer
   */
  @Transactional
  void revise(long id, long by) {
    Plan plan = plans.lock(id).orElseThrow(Problem::notFound);
    if (plan.state() != PlanState.AGREED && plan.state() != PlanState.RETURNED) {
      throw new Refused("state", "plan.refused.notDecided");
    }
    PlanVersion newest = plans.version(plan.latest()).orElseThrow();
    long next = plans.addVersion(id, newest.number() + 1, by);
    contents.write(next, contents.of(newest.id()));
    audit.record("plan.revised", "plan", id, Map.of("version", Long.toString(next)));
  }

  private static Map<String, String> version(Plan plan) {
    return Map.of("version", Long.toString(plan.latest()));
  }
}
