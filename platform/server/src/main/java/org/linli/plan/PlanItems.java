package org.linli.plan;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;

/** What programs read and write of plans. */
final class PlanItems {

  private PlanItems() {}

  /**
   * A plan's newest version.
   *
   * @param edits how often it was saved; who saves it names this number
   * @param holds whether a version of the plan holds
   * @param behind how many sessions the finished months lack
   * @param unplanned sessions that took place of projects that aren't in it
   */
  @Serdeable
  record Whole(
      long id,
      long community,
      int year,
      int number,
      PlanState state,
      int edits,
      boolean holds,
      List<Goal> goals,
      List<Project> projects,
      List<Resource> resources,
      List<Agreement> agreements,
      int behind,
      int unplanned) {}

  /** A goal, with its target where it can be measured. */
  @Serdeable
  record Goal(@Nullable String sentence, @Nullable Integer target, @Nullable String unit) {

    static Goal of(PlanGoal goal) {
      return new Goal(goal.sentence(), goal.target(), goal.unit());
    }
  }

  /** What is needed, and who brings it. */
  @Serdeable
  record Resource(
      @Nullable String what,
      @Nullable String provider,
      @Nullable Integer amount,
      @Nullable String unit) {

    static Resource of(PlanResource one) {
      return new Resource(one.what(), one.provider(), one.amount(), one.unit());
    }
  }

  /**
   * A project in the plan.
   *
   * @param sessions how many are planned in each of the twelve months
   * @param held how many took place in each of them
   * @param people how many it is to reach
   */
  @Serdeable
  record Project(
      long project,
      List<Integer> sessions,
      List<Integer> held,
      @Nullable Integer people,
      String whom,
      int behind,
      long minutes,
      long volunteers) {

    static Project of(ProjectProgress progress) {
      PlanItem item = progress.item();
      return new Project(
          item.project(),
          item.sessions(),
          progress.months().stream().map(ProjectProgress.Month::held).toList(),
          item.people(),
          item.whom(),
          progress.behind(),
          progress.minutes(),
          progress.people());
    }
  }

  /** Somebody who was asked, and what they said. */
  @Serdeable
  record Agreement(
      long id,
      PlanSide side,
      @Nullable Long pairing,
      String partner,
      @Nullable PlanAnswer answer,
      String reason,
      @Nullable LocalDate on) {

    static Agreement of(PlanAgreement one) {
      return new Agreement(
          one.id(), one.side(), one.pairing(), one.name(), one.answer(), one.reason(), one.on());
    }
  }

  /**
   * What a draft is to say.
   *
   * @param edits how often it had been saved when it was read
   */
  @Serdeable
  record Draft(
      @Nullable Integer edits,
      @Nullable List<Goal> goals,
      @Nullable List<Written> projects,
      @Nullable List<Resource> resources) {

    /** The projects it names. */
    List<Long> named() {
      return projects == null ? List.of() : projects.stream().map(Written::project).toList();
    }

    Form form() {
      Form form = Form.empty().put("edits", edits);
      List<Goal> wanted = goals == null ? List.of() : goals;
      for (int i = 0; i < wanted.size(); i++) {
        Goal goal = wanted.get(i);
        form.put("goal-" + i, goal.sentence()).put("target-" + i, goal.target());
        form.put("unit-" + i, goal.unit());
      }
      List<Resource> needed = resources == null ? List.of() : resources;
      for (int i = 0; i < needed.size(); i++) {
        Resource one = needed.get(i);
        form.put("what-" + i, one.what()).put("provider-" + i, one.provider());
        form.put("amount-" + i, one.amount()).put("amountUnit-" + i, one.unit());
      }
      if (projects != null) {
        projects.forEach(one -> one.fill(form));
      }
      PlanForm.refuseTooMany(form, wanted.size(), needed.size());
      return form;
    }
  }

  /**
   * A project as it is to stand in the draft.
   *
   * @param sessions twelve numbers, one a month
   */
  @Serdeable
  record Written(
      long project,
      @Nullable List<Integer> sessions,
      @Nullable Integer people,
      @Nullable String whom) {

    void fill(Form form) {
      List<Integer> months = sessions == null ? List.of() : sessions;
      for (int i = 0; i < Math.min(months.size(), PlanItem.MONTHS); i++) {
        form.put(PlanForm.month(project, i + 1), months.get(i));
      }
      form.put(PlanForm.field(project, "people"), people);
      form.put(PlanForm.field(project, "whom"), whom);
    }
  }

  /**
   * What somebody said who was asked.
   *
   * @param agreement the id under which they were asked
   * @param reason why it is given back
   * @param spokenBy who said it for a partner without a desk
   * @param manner IN_PERSON, PHONE or IN_WRITING
   * @param on the day
   */
  @Serdeable
  record Said(
      @Nullable Long agreement,
      @Nullable String answer,
      @Nullable String reason,
      @Nullable String spokenBy,
      @Nullable String manner,
      @Nullable String on) {

    Form form() {
      return Form.empty()
          .put("answer", answer)
          .put("reason", reason)
          .put("spokenBy", spokenBy)
          .put("manner", manner)
          .put("on", on);
    }
  }

  /**
   * A community with its plan.
   *
   * @param plan null for one without
   * @param planned sessions in the version that holds, over the year
   * @param held how many of them took place
   * @param behind how many its finished months lack
   */
  @Serdeable
  record Brief(
      long community,
      @Nullable Long plan,
      @Nullable PlanState state,
      boolean holds,
      int planned,
      int held,
      int behind) {

    static Brief of(PlanSearch.Line line, Map<Long, PlanProgress> progress) {
      Plan plan = line.plan();
      if (plan == null) {
        return new Brief(line.community(), null, null, false, 0, 0, 0);
      }
      PlanProgress its = progress.getOrDefault(plan.id(), PlanProgress.NONE);
      return new Brief(
          line.community(),
          plan.id(),
          plan.state(),
          plan.agreed() != null,
          its.planned(),
          its.held(),
          its.behind());
    }
  }

  /**
   * A plan to be begun.
   *
   * @param fromLast whether it begins with what the year before has
   */
  @Serdeable
  record Beginning(@Nullable Integer year, @Nullable Boolean fromLast) {}

  /** Why. */
  @Serdeable
  record Reason(@Nullable String reason) {}
}
