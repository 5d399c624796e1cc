package org.linli.transfer;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.hours.MovedServices;
import org.linli.idempotency.Idempotent;
import org.linli.web.Part;
import org.linli.web.Trying;

/** The records that come from elsewhere, for programs of those who take them. */
@Controller("/api/arrivals")
class ArrivalApi {

  private static final int LONGEST = 200;

  private final ArrivalTable arrivals;
  private final MovedServices moved;
  private final WelcomingRecords welcoming;
  private final Viewer viewer;

  ArrivalApi(
      ArrivalTable arrivals, MovedServices moved, WelcomingRecords welcoming, Viewer viewer) {
    this.arrivals = arrivals;
    this.moved = moved;
    this.welcoming = welcoming;
    this.viewer = viewer;
  }

  /**
   * A part of the arrivals: what waits for an answer first, then the newest.
   *
   * @param state one of the states, or CLASHES; all without one
   * @param size arrivals at once, at most 500
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Part<ArrivalItem> list(
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = Part.asked(page, size, arrivals.count(state, scope));
    return Part.of(paging, arrivals.page(state, scope, paging), ArrivalItem::of);
  }

  /** An arrival. */
  @Get("/{arrival}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "arrival")
  ArrivalItem show(long arrival) {
    return ArrivalItem.of(find(arrival));
  }

  /** A part of what came with it, once it is entered: what waits for a decision first. */
  @Get("/{arrival}/services")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "arrival")
  Part<Service> services(
      long arrival,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Arrival one = find(arrival);
    Paging paging = Part.asked(page, size, moved.count(one.key()));
    return Part.of(paging, moved.page(one.key(), paging), Service::of);
  }

  /** Takes it, once for each {@code Idempotency-Key}. */
  @Post("/{arrival}/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "arrival")
  @Idempotent
  ArrivalItem accept(long arrival) {
    Form form = Form.empty();
    if (!Trying.done(form, () -> welcoming.accept(arrival, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return show(arrival);
  }

  /** Sends it back, once for each {@code Idempotency-Key}. */
  @Post("/{arrival}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "arrival")
  @Idempotent
  ArrivalItem refuse(long arrival, @Body Why said) {
    Form form = Form.empty().put("reason", said.reason());
    String reason = form.required("reason", LONGEST);
    if (!Trying.done(form, () -> welcoming.refuse(arrival, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return show(arrival);
  }

  /**
   * Decides on a service that lies at the time of one here, once for each {@code Idempotency-Key}.
   */
  @Post("/{arrival}/decision")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "arrival")
  @Idempotent
  ArrivalItem decide(long arrival, @Body Decision said) {
    Form form = Form.empty().put("reason", said.reason());
    String reason = form.required("reason", LONGEST);
    Arrival one = find(arrival);
    if (!Trying.done(
        form,
        () -> welcoming.decide(one, said.service(), said.counts(), reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return show(arrival);
  }

  private Arrival find(long id) {
    return arrivals.find(id).orElseThrow(Problem::notFound);
  }

  /** Why. */
  @Serdeable
  record Why(@Nullable String reason) {}

  /**
   * Whether a service counts.
   *
   * @param service its id among those that came
   */
  @Serdeable
  record Decision(long service, boolean counts, @Nullable String reason) {}

  /**
   * A service that came.
   *
   * @param unit who recorded it first
   * @param entry the ledger's entry that counts it here
   * @param clash the entry here at whose time it lies
   */
  @Serdeable
  record Service(
      long id,
      LocalDate servedOn,
      int minutes,
      String activity,
      String unit,
      MovedServices.State state,
      @Nullable Long entry,
      @Nullable Long clash) {

    static Service of(MovedServices.Row one) {
      return new Service(
          one.id(),
          one.service().servedOn(),
          one.service().minutes(),
          one.service().activity(),
          one.service().unit(),
          one.state(),
          one.entry(),
          one.clash());
    }
  }
}
