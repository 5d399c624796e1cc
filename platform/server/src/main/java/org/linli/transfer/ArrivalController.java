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
import org.linli.web.Trying;

/** The records that come from elsewhere, for the staff who take them. */
@Controller("/arrivals")
@Produces(MediaType.TEXT_HTML)
final class ArrivalController {

  static final List<String> STATES =
      List.of("WAITING", "AGREED", "ACCEPTED", "CLASHES", "REFUSED", "WITHDRAWN");

  private static final int ON_A_PAGE = 50;
  private static final int LONGEST = 200;
  private static final String LIST = "/arrivals";

  private final ArrivalTable arrivals;
  private final TransferRows rows;
  private final ArrivalServices services;
  private final WelcomingRecords welcoming;
  private final Viewer viewer;

  ArrivalController(
      ArrivalTable arrivals,
      TransferRows rows,
      ArrivalServices services,
      WelcomingRecords welcoming,
      Viewer viewer) {
    this.arrivals = arrivals;
    this.rows = rows;
    this.services = services;
    this.welcoming = welcoming;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page list(@QueryValue(defaultValue = "") String state, @QueryValue(defaultValue = "1") int page) {
    Scope scope = CommunityKeepers.scope(viewer);
    String chosen = STATES.contains(state) ? state : "";
    Paging paging = new Paging(page, ON_A_PAGE, arrivals.count(chosen, scope));
    return Page.of("transfer/coming")
        .with("states", STATES)
        .with("state", chosen)
        .with("rows", rows.coming(arrivals.page(chosen, scope, paging)))
        .with("paging", paging);
  }

  @Get("/{arrival}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "arrival")
  Page show(long arrival, @QueryValue(defaultValue = "1") int page) {
    return page(arrival, page, Form.empty());
  }

  /** Takes it. */
  @Post("/{arrival}/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "arrival")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer accept(long arrival, @Body Form form) {
    return Trying.done(form, () -> welcoming.accept(arrival, viewer.account()))
        ? Redirect.to(LIST + "/" + arrival).saying("transfer.agreed")
        : page(arrival, 1, form);
  }

  /** Sends it back. */
  @Post("/{arrival}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "arrival")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer refuse(long arrival, @Body Form form) {
    String reason = form.required("reason", LONGEST);
    return Trying.done(form, () -> welcoming.refuse(arrival, reason, viewer.account()))
        ? Redirect.to(LIST + "/" + arrival).saying("transfer.sentBack")
        : page(arrival, 1, form);
  }

  /** Decides on a service that lies at the time of one here; the form names it. */
  @Post("/{arrival}/decision")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "arrival")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer decide(long arrival, @Body Form form) {
    Arrival one = find(arrival);
    String reason = form.required("reason", LONGEST);
    boolean counts = form.text("decision").equals("counts");
    long service = form.whole("service", 1, Long.MAX_VALUE).orElse(0L);
    return Trying.done(form, () -> welcoming.decide(one, service, counts, reason, viewer.account()))
        ? Redirect.to(LIST + "/" + arrival).saying("transfer.decided")
        : page(arrival, 1, form);
  }

  private Page page(long id, int page, Form form) {
    Arrival one = find(id);
    ArrivalServices.Shown shown = services.of(one, page);
    return Page.of("transfer/arrival")
        .crumb(LIST, "transfer.coming")
        .with("row", rows.coming(List.of(one)).getFirst())
        .with("transfer", one)
        .with("waits", one.state() == ArrivalState.WAITING)
        .with("services", shown.services())
        .with("came", shown.came())
        .with("clashing", shown.clashing())
        .with("decisions", List.of("drop", "counts"))
        .with("paging", shown.paging())
        .with(form.text("decision").isEmpty() ? form.put("decision", "drop") : form);
  }

  private Arrival find(long id) {
    return arrivals.find(id).orElseThrow(Problem::notFound);
  }
}
