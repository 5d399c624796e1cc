package org.linli.transfer;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
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
import org.linli.web.Part;
import org.linli.web.Trying;

/** The records that are to go elsewhere, for programs of those who let them go. */
@Controller("/api/transfers")
class TransferApi {

  private static final int LONGEST = 200;

  private final DepartureTable departures;
  private final ReleasingRecords releasing;
  private final Viewer viewer;

  TransferApi(DepartureTable departures, ReleasingRecords releasing, Viewer viewer) {
    this.departures = departures;
    this.releasing = releasing;
    this.viewer = viewer;
  }

  /**
   * A part of the transfers: what waits for a release first, then the newest.
   *
   * @param state one of the states, or AWAY; all without one
   * @param size transfers at once, at most 500
   */
  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Part<DepartureItem> list(
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope scope = CommunityKeepers.scope(viewer);
    Paging paging = Part.asked(page, size, departures.count(state, scope));
    return Part.of(paging, departures.page(state, scope, paging), DepartureItem::of);
  }

  /** A transfer. */
  @Get("/{transfer}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "transfer")
  DepartureItem show(long transfer) {
    return DepartureItem.of(departures.find(transfer).orElseThrow(Problem::notFound));
  }

  /** Lets it go, once for each {@code Idempotency-Key}. */
  @Post("/{transfer}/release")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "transfer")
  @Idempotent
  DepartureItem release(long transfer) {
    Form form = Form.empty();
    if (!Trying.done(form, () -> releasing.release(transfer, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return show(transfer);
  }

  /** Doesn't let it go, once for each {@code Idempotency-Key}. */
  @Post("/{transfer}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "transfer")
  @Idempotent
  DepartureItem refuse(long transfer, @Body Why said) {
    Form form = Form.empty().put("reason", said.reason());
    String reason = form.required("reason", LONGEST);
    if (!Trying.done(form, () -> releasing.refuse(transfer, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return show(transfer);
  }

  /** Why. */
  @Serdeable
  record Why(@Nullable String reason) {}
}
