package org.linli.plan;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.project.ProjectFacts;

/** Puts the page together on which a draft is written. */
@Singleton
class DraftPages {

  private final PlanPages pages;
  private final PlanTable plans;
  private final ContentTable contents;
  private final Drafting drafting;

  DraftPages(PlanPages pages, PlanTable plans, ContentTable contents, Drafting drafting) {
    this.pages = pages;
    this.plans = plans;
    this.contents = contents;
    this.drafting = drafting;
  }

  /** A project with its twelve fields. */
  record Row(ProjectFacts project, String prefix, List<Integer> months) {

    private static Row of(ProjectFacts project) {
      return new Row(project, PlanForm.field(project.id(), ""), PlanItem.EACH_MONTH);
    }
  }

  /** A row of goals or resources. */
  record Line(int index, int number) {

    private static List<Line> upTo(int rows) {
      return IntStream.range(0, rows).mapToObj(index -> new Line(index, index + 1)).toList();
    }
  }

  Page editing(Plan plan) {
    PlanVersion draft = plans.version(plan.latest()).orElseThrow();
    return page(plan, draft, PlanForm.of(contents.of(draft.id())), draft.edits());
  }

  /**
   * The form again, with what is wrong. Who began from what somebody has saved over since is shown
   * what is otherwise; saved again, it is theirs that stands.
   */
  Page editing(Plan plan, Form form) {
    PlanVersion draft = plans.version(plan.latest()).orElseThrow();
    boolean isStale = form.errors().containsKey("edits");
    Object edits = isStale ? draft.edits() : form.text("edits");
    Page page = page(plan, draft, form, edits);
    return isStale ? page.with("theirs", drafting.against(plan, form)) : page;
  }

  private Page page(Plan plan, PlanVersion draft, Form form, Object edits) {
    Collection<ProjectFacts> projects = drafting.projects(plan, contents.of(draft.id())).values();
    return pages
        .within(pages.below("plan/edit", plan), plan)
        .with("version", draft)
        .with("edits", edits)
        .with("rows", projects.stream().map(Row::of).toList())
        .with("goals", Line.upTo(PlanForm.rows(form, "goal")))
        .with("resources", Line.upTo(PlanForm.rows(form, "what")))
        .with(form);
  }
}
