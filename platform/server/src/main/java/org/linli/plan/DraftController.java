package org.linli.plan;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** Where plans are begun and their drafts written. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class DraftController {

  private final DraftPages drafts;
  private final PlanPages pages;
  private final Drafting drafting;
  private final KeepingPlans keeping;
  private final Viewer viewer;

  DraftController(
      DraftPages drafts, PlanPages pages, Drafting drafting, KeepingPlans keeping, Viewer viewer) {
    this.drafts = drafts;
    this.pages = pages;
    this.drafting = drafting;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  @Get("/communities/{community}/plans/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page begin(long community) {
    return pages.beginning(community, Form.empty());
  }

  @Post("/communities/{community}/plans")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer begin(long community, @Body Form form) {
    form.required("year");
    Optional<Long> year = form.whole("year", PlanYears.FIRST, PlanYears.LAST);
    return Trying.with(
            form,
            () ->
                keeping.begin(
                    community,
                    Math.toIntExact(year.orElseThrow()),
                    form.checked("fromLast"),
                    viewer.account()))
        .<Answer>map(id -> Redirect.to("/plans/" + id + "/edit").saying("plan.begun"))
        .orElseGet(() -> pages.beginning(community, form));
  }

  @Get("/plans/{plan}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "plan")
  Answer edit(long plan) {
    Plan found = pages.plan(plan);
    return found.state() == PlanState.DRAFT
        ? drafts.editing(found)
        : Redirect.to("/plans/" + plan).warning("plan.refused.noDraft");
  }

  @Post("/plans/{plan}/draft")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "plan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer save(long plan, @Body Form form) {
    Plan found = pages.plan(plan);
    if (found.state() != PlanState.DRAFT) {
      throw Problem.conflict("plan.refused.noDraft");
    }
    if (!drafting.save(found, form, viewer.account())) {
      return drafts.editing(found, form);
    }
    String next = form.checked("more") ? "/edit" : "";
    return Redirect.to("/plans/" + plan + next).saying("plan.saved");
  }
}
