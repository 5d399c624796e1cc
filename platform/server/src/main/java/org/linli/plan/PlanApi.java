package org.linli.plan;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.tenant.Time;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** The communities' plans for programs, within the viewer's scope. */
@Controller("/api")
class PlanApi {

  private final PlanSearch search;
  private final PlanReading reading;
  private final PlanTable plans;
  private final KeepingPlans keeping;
  private final Drafting drafting;
  private final AgreeingOnPlans agreeing;
  private final Answering answering;
  private final Viewer viewer;
  private final Clock clock;

  PlanApi(
      PlanSearch search,
      PlanReading reading,
      PlanTable plans,
      KeepingPlans keeping,
      Drafting drafting,
      AgreeingOnPlans agreeing,
      Answering answering,
      Viewer viewer,
      Clock clock) {
    this.search = search;
    this.reading = reading;
    this.plans = plans;
    this.keeping = keeping;
    this.drafting = drafting;
    this.agreeing = agreeing;
    this.answering = answering;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * The communities with their plans for a year, in the order of the communities.
   *
   * @param year this year if none is named
   * @param state NONE for those without a plan, HELD for those with one that holds, DRAFT,
   *     PROPOSED, RETURNED or AGREED as the newest version stands; else all
   * @param paired whether only communities with a pairing in force are asked for
   * @param size communities at once, at most 500
   */
  @Get("/plans")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<PlanItems.Brief> list(
      @QueryValue(defaultValue = "0") int year,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "false") boolean paired,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    int asked = PlanYears.of(year, Time.today(clock).getYear());
    PlanFilter filter = PlanFilter.of(asked, q, state, paired, county, township);
    Paging paging = Part.asked(page, size, search.count(filter, scope));
    List<PlanSearch.Line> lines = search.page(filter, scope, paging);
    Map<Long, PlanProgress> progress = reading.progress(lines);
    return Part.of(paging, lines, line -> PlanItems.Brief.of(line, progress));
  }

  /** A plan: its newest version, who agrees to it, and what became of it. */
  @Get("/plans/{plan}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "plan")
  PlanItems.Whole show(long plan) {
    return reading.whole(find(plan));
  }

  /** Begins a community's plan for a year, once for each {@code Idempotency-Key}. */
  @Post("/communities/{community}/plans")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> begin(long community, @Body PlanItems.Beginning said) {
    Form form = Form.empty().put("year", said.year());
    form.required("year");
    Optional<Long> year = form.whole("year", PlanYears.FIRST, PlanYears.LAST);
    boolean fromLast = Boolean.TRUE.equals(said.fromLast());
    return Trying.with(
            form,
            () ->
                keeping.begin(
                    community, Math.toIntExact(year.orElseThrow()), fromLast, viewer.account()))
        .map(id -> Made.at("/plans", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Writes the draft anew, checked as the form on the page is. */
  @Put("/plans/{plan}/draft")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "plan")
  PlanItems.Whole save(long plan, @Body PlanItems.Draft draft) {
    Form form = draft.form();
    if (!drafting.knows(find(plan), draft.named())) {
      form.reject("projects", "plan.refused.noProject");
    }
    if (!drafting.save(find(plan), form, viewer.account())) {
      throw Problem.wrong(form);
    }
    return reading.whole(find(plan));
  }

  /** Proposes the draft to everyone who is asked, once for each {@code Idempotency-Key}. */
  @Post("/plans/{plan}/proposal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "plan")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> propose(long plan) {
    return done(plan, Form.empty(), () -> agreeing.propose(plan, viewer.account()));
  }

  /** Takes back what waits for an answer, once for each {@code Idempotency-Key}. */
  @Post("/plans/{plan}/withdrawal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "plan")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> withdraw(long plan, @Body PlanItems.Reason why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", Answering.LONGEST_REASON);
    return done(plan, form, () -> agreeing.withdraw(plan, reason, viewer.account()));
  }

  /** Begins the next version, a copy of the newest, once for each {@code Idempotency-Key}. */
  @Post("/plans/{plan}/revision")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "plan")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> revise(long plan) {
    return done(plan, Form.empty(), () -> keeping.revise(plan, viewer.account()));
  }

  /**
   * Notes the staff's answer, or that of a partner without a desk, once for each {@code
   * Idempotency-Key}.
   */
  @Post("/plans/{plan}/answers")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "plan")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> answer(long plan, @Body PlanItems.Said said) {
    Plan found = find(plan);
    Long agreement = said.agreement();
    PlanAgreement asked = answering.asked(found, agreement == null ? 0 : agreement);
    Form form = said.form();
    if (!answering.note(found, asked, form)) {
      throw Problem.wrong(form);
    }
    return Made.at("/plans", plan);
  }

  private static HttpResponse<Made> done(long plan, Form form, Runnable work) {
    if (!Trying.done(form, work)) {
      throw Problem.wrong(form);
    }
    return Made.at("/plans", plan);
  }

  private Plan find(long id) {
    return plans.find(id).orElseThrow(Problem::notFound);
  }
}
