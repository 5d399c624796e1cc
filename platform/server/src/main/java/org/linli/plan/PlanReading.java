package org.linli.plan;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads plans for programs. */
@Singleton
class PlanReading {

  private final PlanTable plans;
  private final ContentTable contents;
  private final AgreementTable agreements;
  private final Progressing progressing;

  PlanReading(
      PlanTable plans, ContentTable contents, AgreementTable agreements, Progressing progressing) {
    this.plans = plans;
    this.contents = contents;
    this.agreements = agreements;
    this.progressing = progressing;
  }

  Map<Long, PlanProgress> progress(List<PlanSearch.Line> lines) {
    return progressing.ofAll(
        lines.stream().map(PlanSearch.Line::plan).filter(Objects::nonNull).toList());
  }

  /** The newest version of a plan with all about it. */
  PlanItems.Whole whole(Plan plan) {
    PlanVersion version = plans.version(plan.latest()).orElseThrow();
    PlanContent content = contents.of(version.id());
    PlanProgress progress = progressing.of(plan, version, content);
    return new PlanItems.Whole(
        plan.id(),
        plan.community(),
        plan.year(),
        version.number(),
        version.state(),
        version.edits(),
        plan.agreed() != null,
        content.goals().stream().map(PlanItems.Goal::of).toList(),
        progress.projects().stream().map(PlanItems.Project::of).toList(),
        content.resources().stream().map(PlanItems.Resource::of).toList(),
        agreements.of(version.id()).stream().map(PlanItems.Agreement::of).toList(),
        progress.behind(),
        progress.unplanned());
  }
}
