package org.linli.plan;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Form;
import org.linli.project.ProjectFacts;
import org.linli.project.Projects;
import org.linli.web.Trying;

/** Reads what is written into a draft and saves it. */
@Singleton
class Drafting {

  private final KeepingPlans keeping;
  private final ContentTable contents;
  private final Projects projects;

  Drafting(KeepingPlans keeping, ContentTable contents, Projects projects) {
    this.keeping = keeping;
    this.contents = contents;
    this.projects = projects;
  }

  /** Those that can stand in the draft: what runs in the community, and what stands in it. */
  Map<Long, ProjectFacts> projects(Plan plan, PlanContent draft) {
    Map<Long, ProjectFacts> all = new LinkedHashMap<>();
    projects.runningIn(plan.community()).forEach(one -> all.put(one.id(), one));
    all.putAll(projects.byIds(Progressing.planned(draft)));
    return all;
  }

  /** Whether some projects can all stand in the draft. */
  boolean knows(Plan plan, Collection<Long> named) {
    return projects(plan, contents.of(plan.latest())).keySet().containsAll(named);
  }

  /** What was written, if it can be read. */
  Optional<PlanContent> read(Plan plan, Form form) {
    return PlanForm.read(form, projects(plan, contents.of(plan.latest())).keySet());
  }

  /** Whether it was saved; else what is wrong stands beside the fields. */
  boolean save(Plan plan, Form form, long by) {
    if (form.text("edits").isEmpty()) {
      form.reject("edits", "form.required");
    }
    Optional<Long> edits = form.whole("edits", 0, Integer.MAX_VALUE);
    return read(plan, form)
        .filter(
            content ->
                Trying.done(
                    form,
                    () ->
                        keeping.save(plan.id(), Math.toIntExact(edits.orElseThrow()), content, by)))
        .isPresent();
  }

  /** Where what was written is otherwise than what stands in the draft now. */
  List<PlanChange> against(Plan plan, Form form) {
    PlanContent now = contents.of(plan.latest());
    Map<Long, ProjectFacts> known = projects(plan, now);
    Map<Long, String> names = new LinkedHashMap<>();
    known.forEach((id, facts) -> names.put(id, facts.name()));
    return PlanForm.read(form, known.keySet())
        .map(typed -> PlanChanges.between(now, typed, names))
        .orElse(List.of());
  }
}
