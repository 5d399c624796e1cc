package org.linli.need;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Requests for programs, within the viewer's scope. */
@Controller("/api")
class NeedApi {

  private final RequestTable requests;
  private final RequestLists lists;
  private final RequestForm forms;
  private final TakingDown taking;
  private final FittingTeams fitting;
  private final Viewer viewer;

  NeedApi(
      RequestTable requests,
      RequestLists lists,
      RequestForm forms,
      TakingDown taking,
      FittingTeams fitting,
      Viewer viewer) {
    this.requests = requests;
    this.lists = lists;
    this.forms = forms;
    this.taking = taking;
    this.fitting = fitting;
    this.viewer = viewer;
  }

  /**
   * The requests, what is due first.
   *
   * @param state a state, or LATE, UP (above the community's desk), FOLLOW_UP or ALL; else those
   *     that are open
   * @param community only those of one community, by its id
   * @param size requests at once, at most 500
   */
  @Get("/needs")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<NeedItem> list(
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String kind,
      @QueryValue(defaultValue = "") String urgency,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    NeedFilter filter =
        NeedFilter.of(state, kind, urgency, AreaFilter.of(county, township), community);
    Paging paging = Part.asked(page, size, lists.count(filter, scope));
    return Part.of(paging, lists.page(filter, scope, paging), NeedItem::of);
  }

  /** One of them. */
  @Get("/needs/{need}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  NeedItem show(long need) {
    return NeedItem.of(find(need));
  }

  /** The teams that fit it, the best first. */
  @Get("/needs/{need}/fitting-teams")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "need")
  List<Fitting> fitting(long need) {
    return fitting.of(find(need)).stream()
        .map(
            one ->
                new Fitting(
                    one.team(),
                    one.name(),
                    one.points(),
                    one.reasons().stream().map(why -> why.key()).toList()))
        .toList();
  }

  /** Takes down what somebody says who rang, once for each {@code Idempotency-Key}. */
  @Post("/communities/{community}/needs")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<AskedItem> take(long community, @Body NewNeed said) {
    Form form = said.form();
    return forms
        .read(form, TakingDown.source(form), null)
        .filter(one -> taking.alike(community, one, form).isEmpty())
        .flatMap(one -> Trying.with(form, () -> taking.take(community, one, viewer.account())))
        .map(AskedItem::of)
        .map(HttpResponse::created)
        .orElseThrow(() -> Problem.wrong(form));
  }

  private ServiceRequest find(long id) {
    return requests.find(id).orElseThrow(Problem::notFound);
  }

  /**
   * A team that fits a request.
   *
   * @param points the more the better
   * @param reasons why, as keys of the words on the page
   */
  @Serdeable
  record Fitting(long team, String name, int points, List<String> reasons) {}
}
