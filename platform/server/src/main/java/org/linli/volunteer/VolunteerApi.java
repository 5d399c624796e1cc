package org.linli.volunteer;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** Registering and reviewing for programs; personal data is masked in every answer. */
@Controller("/api")
class VolunteerApi {

  private static final int MOST = 500;

  private final PickingCommunity picking;
  private final Applying applying;
  private final Registering registering;
  private final Reviewing reviewing;
  private final VolunteerSearch search;
  private final Volunteers volunteers;
  private final Viewer viewer;
  private final Clock clock;

  VolunteerApi(
      PickingCommunity picking,
      Applying applying,
      Registering registering,
      Reviewing reviewing,
      VolunteerSearch search,
      Volunteers volunteers,
      Viewer viewer,
      Clock clock) {
    this.picking = picking;
    this.applying = applying;
    this.registering = registering;
    this.reviewing = reviewing;
    this.search = search;
    this.volunteers = volunteers;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** The account applies for itself or for a ward, once for each {@code Idempotency-Key}. */
  @Post("/volunteers")
  @Access(signedIn = true)
  @Idempotent
  HttpResponse<Applied> apply(@Body NewApplication application) {
    long community =
        Optional.ofNullable(application.community())
            .flatMap(picking::find)
            .orElseThrow(Problem::notFound)
            .id();
    Form form = application.form();
    return applying
        .send(form, community, application.ward())
        .map(VolunteerApi::applied)
        .orElseThrow(() -> Problem.wrong(form));
  }

  private static HttpResponse<Applied> applied(long id) {
    return HttpResponse.created(
        new Applied(id), URI.create("/" + CurrentTenant.get().id() + "/volunteer/" + id));
  }

  /**
   * The community registers someone who agreed, once for each {@code Idempotency-Key}; {@code
   * agree} says that they did.
   *
   * @param guardianAgreed whether the community keeps a guardian's consent on paper
   */
  @Post("/communities/{community}/volunteers")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  HttpResponse<Applied> enter(
      long community,
      @QueryValue(defaultValue = "false") boolean guardianAgreed,
      @Body NewApplication application) {
    Form form = application.form();
    Optional<Application> said = ApplicationForm.read(form, community, Time.today(clock));
    if (!form.checked("agree")) {
      form.reject("agree", "volunteer.agreed.needed");
    }
    return said.filter(ready -> form.isValid())
        .flatMap(
            person ->
                Trying.with(
                    form, () -> registering.byCommunity(person, guardianAgreed, viewer.account())))
        .map(VolunteerApi::registered)
        .orElseThrow(() -> Problem.wrong(form));
  }

  private static HttpResponse<Applied> registered(long id) {
    return HttpResponse.created(
        new Applied(id), URI.create("/" + CurrentTenant.get().id() + "/volunteers/" + id));
  }

  /** The viewer's own record and those of their wards. */
  @Get("/volunteers/mine")
  @Access(signedIn = true)
  List<Item> mine() {
    return volunteers.actedForBy(viewer.account()).stream().map(Item::of).toList();
  }

  /**
   * A part of the list, within the viewer's scope.
   *
   * @param size volunteers at once, at most 500
   */
  @Get("/volunteers")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String community,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    VolunteerFilter filter = VolunteerFilter.of(q, county, township, community, state);
    long total = search.count(filter, scope);
    Paging paging = new Paging(page, Math.min(size, MOST), total);
    return new Part(
        paging.page(),
        paging.size(),
        total,
        search.page(filter, scope, paging).stream().map(Item::of).toList());
  }

  /** Takes an applicant in. */
  @Post("/volunteers/{volunteer}/approval")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  Item approve(long volunteer) {
    reviewing.approve(volunteer, viewer.account());
    return item(volunteer);
  }

  /** Doesn't take an applicant in, or asks for something to be mended. */
  @Post("/volunteers/{volunteer}/answer")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  Item answer(long volunteer, @Body Decision decision) {
    Form form = Form.empty().put("reason", decision.reason());
    String reason = form.required("reason", 300);
    if (!form.isValid()) {
      throw Problem.wrong(form);
    }
    if (decision.refuse()) {
      reviewing.refuse(volunteer, reason, viewer.account());
    } else {
      reviewing.askAgain(volunteer, reason, viewer.account());
    }
    return item(volunteer);
  }

  private Item item(long id) {
    return volunteers.find(id).map(Item::of).orElseThrow(Problem::notFound);
  }

  /** The id of an application. */
  @Serdeable
  record Applied(long id) {}

  /** An answer to an application that is not accepted as it is. */
  @Serdeable
  record Decision(boolean refuse, @Nullable String reason) {}

  /** A part of a list, with how long the whole is. */
  @Serdeable
  record Part(int page, int size, long total, List<Item> volunteers) {}

  /** A volunteer, the name masked. */
  @Serdeable
  record Item(long id, String number, long community, String name, VolunteerState state) {

    static Item of(VolunteerFacts facts) {
      return new Item(
          facts.id(), facts.number(), facts.community(), facts.maskedName(), facts.state());
    }

    static Item of(VolunteerSearch.Line line) {
      return new Item(line.id(), line.number(), line.community(), line.name(), line.state());
    }
  }
}
