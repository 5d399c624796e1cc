package org.linli.transfer;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.hours.MovingHours;
import org.linli.web.Trying;

/** The records that are to go elsewhere, for the staff who let them go. */
@Controller("/transfers")
@Produces(MediaType.TEXT_HTML)
final class TransferController {

  static final List<String> STATES =
      List.of("ASKED", "AWAY", "ACCEPTED", "REFUSED", "RETURNED", "WITHDRAWN");

  private static final int ON_A_PAGE = 50;
  private static final int LONGEST = 200;
  private static final String LIST = "/transfers";

  private final DepartureTable departures;
  private final TransferRows rows;
  private final ReleasingRecords releasing;
  private final MovingHours moving;
  private final TransferPages pages;
  private final Viewer viewer;

  TransferController(
      DepartureTable departures,
      TransferRows rows,
      ReleasingRecords releasing,
      MovingHours moving,
      TransferPages pages,
      Viewer viewer) {
    this.departures = departures;
    this.rows = rows;
    this.releasing = releasing;
    this.moving = moving;
    this.pages = pages;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page list(@QueryValue(defaultValue = "") String state, @QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    String chosen = STATES.contains(state) ? state : "";
    Paging paging = new Paging(page, ON_A_PAGE, departures.count(chosen, scope));
    return Page.of("transfer/leaving")
        .with("states", STATES)
        .with("state", chosen)
        .with("rows", rows.leaving(departures.page(chosen, scope, paging)))
        .with("paging", paging);
  }

  @Get("/{transfer}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "transfer")
  Page show(long transfer) {
    return page(transfer, Form.empty());
  }

  /** Lets it go. */
  @Post("/{transfer}/release")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "transfer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer release(long transfer, @Body Form form) {
    return Trying.done(form, () -> releasing.release(transfer, viewer.account()))
        ? Redirect.to(LIST + "/" + transfer).saying("transfer.released")
        : page(transfer, form);
  }

  /** Says why not. */
  @Post("/{transfer}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "transfer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer refuse(long transfer, @Body Form form) {
    String reason = form.required("reason", LONGEST);
    return Trying.done(form, () -> releasing.refuse(transfer, reason, viewer.account()))
        ? Redirect.to(LIST + "/" + transfer).saying("transfer.refused")
        : page(transfer, form);
  }

  private Page page(long id, Form form) {
    Departure one = departures.find(id).orElseThrow(Problem::notFound);
    return pages
        .withConsent(Page.of("transfer/departure"), one)
        .crumb(LIST, "transfer.leaving")
        .with("row", rows.leaving(List.of(one)).getFirst())
        .with("transfer", one)
        .with("waits", one.state() == DepartureState.ASKED)
        .with("movable", moving.movable(one.volunteer()))
        .with(form);
  }
}
