package org.linli.plan;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** A plan, and what can be done about it: proposed, taken back, answered, written anew. */
@Controller("/plans/{plan}")
@Produces(MediaType.TEXT_HTML)
final class PlanController {

  private final PlanPages pages;
  private final KeepingPlans keeping;
  private final AgreeingOnPlans agreeing;
  private final Answering answering;
  private final Viewer viewer;

  PlanController(
      PlanPages pages,
      KeepingPlans keeping,
      AgreeingOnPlans agreeing,
      Answering answering,
      Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.agreeing = agreeing;
    this.answering = answering;
    this.viewer = viewer;
  }

  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "plan")
  Page show(
      long plan,
      @Nullable @QueryValue Integer version,
      @Nullable @QueryValue Integer against,
      @QueryValue(defaultValue = "1") int page) {
    return pages.show(plan, version, against, page, Form.empty());
  }

  @Get("/print")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "plan")
  Page print(long plan, @Nullable @QueryValue Integer version) {
    return pages.printed(plan, version);
  }

  @Post("/proposal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "plan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer propose(long plan, @Body Form form) {
    return Trying.done(form, () -> agreeing.propose(plan, viewer.account()))
        ? done(plan, "plan.proposed")
        : again(plan, form);
  }

  @Post("/withdrawal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "plan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer withdraw(long plan, @Body Form form) {
    String reason = form.required("reason", Answering.LONGEST_REASON);
    return Trying.done(form, () -> agreeing.withdraw(plan, reason, viewer.account()))
        ? done(plan, "plan.withdrawn")
        : again(plan, form);
  }

  @Post("/revision")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "plan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer revise(long plan, @Body Form form) {
    return Trying.done(form, () -> keeping.revise(plan, viewer.account()))
        ? Redirect.to("/plans/" + plan + "/edit").saying("plan.revised")
        : again(plan, form);
  }

  @Get("/answers/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "plan")
  Page answer(long plan, @QueryValue long agreement) {
    Plan found = pages.plan(plan);
    return pages.answering(found, answering.asked(found, agreement), Form.empty());
  }

  @Post("/answers")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "plan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer note(long plan, @Body Form form) {
    Plan found = pages.plan(plan);
    long agreement = form.whole("agreement", 1, Long.MAX_VALUE).orElse(0L);
    PlanAgreement asked = answering.asked(found, agreement);
    return answering.note(found, asked, form)
        ? done(plan, "plan.answered")
        : pages.answering(found, asked, form);
  }

  private Page again(long plan, Form form) {
    return pages.show(plan, null, null, 1, form);
  }

  private static Redirect done(long plan, String key) {
    return Redirect.to("/plans/" + plan).saying(key);
  }
}
