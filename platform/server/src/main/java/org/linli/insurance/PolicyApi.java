package org.linli.insurance;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.tenant.Time;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Insurance policies and whom they cover, for programs, within the viewer's scope. */
@Controller("/api")
class PolicyApi {

  private final PolicyTable policies;
  private final KeepingPolicies keeping;
  private final Volunteers volunteers;
  private final Viewer viewer;
  private final Clock clock;

  PolicyApi(
      PolicyTable policies,
      KeepingPolicies keeping,
      Volunteers volunteers,
      Viewer viewer,
      Clock clock) {
    this.policies = policies;
    this.keeping = keeping;
    this.volunteers = volunteers;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * A part of the list, what runs out first first; those of the whole tenant are everyone's.
   *
   * @param state {@code SOON} for those that run out within thirty days, {@code OVER} for those
   *     that did; else those that hold or will
   * @param size policies at once, at most 500
   */
  @Get("/insurance")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<Item> list(
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    PolicyTable.Which which =
        switch (state) {
          case "SOON" -> PolicyTable.Which.SOON;
          case "OVER" -> PolicyTable.Which.OVER;
          default -> PolicyTable.Which.CURRENT;
        };
    var scope = CommunityKeepers.scope(viewer);
    Paging paging = Part.asked(page, size, policies.count(which, scope));
    return Part.of(paging, policies.page(which, scope, paging), this::item);
  }

  /**
   * Notes a policy that covers all volunteers of the tenant, once for each {@code Idempotency-Key}.
   */
  @Post("/insurance")
  @Access(Role.TENANT_ADMINISTRATOR)
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> add(@Body NewPolicy policy) {
    return added(null, policy);
  }

  /** Notes a policy of a community's own, once for each {@code Idempotency-Key}. */
  @Post("/communities/{community}/insurance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> addIn(long community, @Body NewPolicy policy) {
    return added(community, policy);
  }

  private HttpResponse<Made> added(@Nullable Long community, NewPolicy policy) {
    Form form = policy.form();
    return PolicyDetails.read(form, community == null)
        .flatMap(said -> Trying.with(form, () -> keeping.add(community, said, viewer.account())))
        .map(id -> Made.at("/insurance", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** A policy. */
  @Get("/insurance/{policy}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "policy")
  Item show(long policy) {
    return policies.find(policy).map(this::item).orElseThrow(Problem::notFound);
  }

  /**
   * Whom a policy names, names masked; nobody where it covers a whole community or the tenant.
   *
   * @param size people at once, at most 500
   */
  @Get("/insurance/{policy}/insured")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "policy")
  Part<Insured> insured(
      long policy,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Paging paging = Part.asked(page, size, policies.countInsured(policy));
    List<Long> ids = policies.insured(policy, paging);
    Map<Long, VolunteerFacts> people = volunteers.byIds(ids);
    return Part.of(paging, ids, id -> Insured.of(id, people.get(id)));
  }

  /** Names volunteers by their numbers, all or none; naming one twice changes nothing. */
  @Post("/insurance/{policy}/insured")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "policy")
  @Idempotent
  Named insure(long policy, @Body Numbers said) {
    List<String> numbers = said.numbers() == null ? List.of() : said.numbers();
    Form form = Form.empty().put("numbers", String.join(" ", numbers));
    form.required("numbers", 10_000);
    return Trying.with(
            form,
            () -> keeping.insure(policy, form.text("numbers"), CommunityKeepers.scope(viewer)))
        .map(Named::new)
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Names someone no more. */
  @Post("/insurance/{policy}/released")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "policy")
  @Status(HttpStatus.NO_CONTENT)
  void release(long policy, @Body Who who) {
    Long volunteer = who.volunteer();
    if (volunteer == null) {
      throw Problem.wrong(Form.empty().reject("volunteer", "form.required"));
    }
    keeping.release(policy, volunteer);
  }

  private Item item(Policy policy) {
    return new Item(
        policy.id(),
        policy.community(),
        policy.covers(),
        policy.kind(),
        policy.insurer(),
        policy.number(),
        policy.fromOn(),
        policy.untilOn(),
        policy.state(Time.today(clock)));
  }

  /**
   * A policy.
   *
   * @param community the community that keeps it; none for one of the whole tenant
   * @param untilOn the last day on which it covers
   * @param state AHEAD, GOOD, SOON for one that runs out within thirty days, OVER
   */
  @Serdeable
  record Item(
      long id,
      @Nullable Long community,
      Covers covers,
      InsuranceKind kind,
      String insurer,
      String policyNumber,
      LocalDate fromOn,
      LocalDate untilOn,
      String state) {}

  /**
   * A policy to be noted, checked as the form on the page is.
   *
   * @param covers COMMUNITY or NAMED; one of the whole tenant covers everyone
   */
  @Serdeable
  record NewPolicy(
      @Nullable String covers,
      @Nullable String kind,
      @Nullable String insurer,
      @Nullable String policyNumber,
      @Nullable String from,
      @Nullable String until) {

    Form form() {
      return Form.empty()
          .put("covers", covers)
          .put("kind", kind)
          .put("insurer", insurer)
          .put("policyNumber", policyNumber)
          .put("from", from)
          .put("until", until);
    }
  }

  /** Someone whom a policy names, the name masked. */
  @Serdeable
  record Insured(long volunteer, String number, String name) {

    static Insured of(long id, @Nullable VolunteerFacts facts) {
      return facts == null
          ? new Insured(id, "", "")
          : new Insured(id, facts.number(), facts.maskedName());
    }
  }

  /** The numbers of volunteers. */
  @Serdeable
  record Numbers(@Nullable List<String> numbers) {}

  /** How many are named by it. */
  @Serdeable
  record Named(int count) {}

  /** A volunteer. */
  @Serdeable
  record Who(@Nullable Long volunteer) {}
}
