package org.linli.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Viewer;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** Reads an answer that is given in the tenant, and notes it: the staff's, or a partner's. */
@Singleton
class Answering {

  static final int LONGEST_REASON = 300;
  private static final int LONGEST_NAME = 50;

  private final AgreeingOnPlans agreeing;
  private final AgreementTable agreements;
  private final PlanTable plans;
  private final Viewer viewer;
  private final Clock clock;

  Answering(
      AgreeingOnPlans agreeing,
      AgreementTable agreements,
      PlanTable plans,
      Viewer viewer,
      Clock clock) {
    this.agreeing = agreeing;
    this.agreements = agreements;
    this.plans = plans;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** Who was asked, if the viewer may note what they say. */
  PlanAgreement asked(Plan plan, long agreement) {
    return agreements
        .find(agreement)
        .filter(one -> one.version() == plan.latest())
        .filter(one -> mayNote(plan, one))
        .orElseThrow(Problem::notFound);
  }

  /** Whether it is for the viewer to note what somebody says who was asked. */
  boolean mayNote(Plan plan, PlanAgreement asked) {
    return asked.isSpokenFor()
        || asked.side() == PlanSide.STAFF && StaffAbove.isViewer(viewer, plan.path());
  }

  /** Whether it was noted; else what is wrong stands beside the fields. */
  boolean note(Plan plan, PlanAgreement asked, Form form) {
    if (form.text("answer").isEmpty()) {
      form.reject("answer", "form.required");
    }
    Optional<PlanAnswer> answer = form.choice("answer", PlanAnswer.class);
    String reason =
        answer.filter(PlanAnswer.RETURNED::equals).isPresent()
            ? form.required("reason", LONGEST_REASON)
            : "";
    AgreementTable.Spoken spoken = asked.isSpokenFor() ? spoken(plan, form) : null;
    return Trying.done(
        form,
        () ->
            agreeing.answer(
                plan.id(), asked.id(), answer.orElseThrow(), reason, spoken, viewer.account()));
  }

  private AgreementTable.@Nullable Spoken spoken(Plan plan, Form form) {
    String by = form.required("spokenBy", LONGEST_NAME);
    if (form.text("manner").isEmpty()) {
      form.reject("manner", "form.required");
    }
    Optional<AnswerManner> manner = form.choice("manner", AnswerManner.class);
    form.required("on");
    Optional<LocalDate> on = form.day("on");
    if (on.filter(day -> day.isAfter(Time.today(clock))).isPresent()) {
      form.reject("on", "plan.refused.future");
    }
    if (on.filter(day -> day.isBefore(proposedOn(plan))).isPresent()) {
      form.reject("on", "plan.refused.beforeProposal");
    }
    return form.isValid()
        ? new AgreementTable.Spoken(by, manner.orElseThrow(), on.orElseThrow())
        : null;
  }

  private LocalDate proposedOn(Plan plan) {
    return plans
        .version(plan.latest())
        .map(PlanVersion::proposedAt)
        .map(at -> LocalDate.ofInstant(at, Time.ZONE))
        .orElse(LocalDate.MIN);
  }
}
