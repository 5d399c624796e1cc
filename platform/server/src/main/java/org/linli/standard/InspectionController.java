package org.linli.standard;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** Inspections: planned, looked at, called off, and their report on paper. */
@Controller("/inspections")
@Produces(MediaType.TEXT_HTML)
final class InspectionController {

  private static final int ON_A_PAGE = 50;

  private final InspectionTable inspections;
  private final InspectionPages pages;
  private final PlanningInspections planning;
  private final Standards standards;
  private final Viewer viewer;
  private final Clock clock;

  InspectionController(
      InspectionTable inspections,
      InspectionPages pages,
      PlanningInspections planning,
      Standards standards,
      Viewer viewer,
      Clock clock) {
    this.inspections = inspections;
    this.pages = pages;
    this.planning = planning;
    this.standards = standards;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page list(
      @QueryValue(defaultValue = "ALL") InspectionTable.Which state,
      @QueryValue(defaultValue = "1") int page) {
    LocalDate today = Time.today(clock);
    Paging paging = new Paging(page, ON_A_PAGE, inspections.count(state, pages.scope(), today));
    return Page.of("inspection/list")
        .crumb("/standards", "standard.title")
        .with("state", state)
        .with("states", InspectionTable.Which.values())
        .with("rows", inspections.page(state, pages.scope(), today, paging))
        .with("today", today)
        .with("paging", paging);
  }

  @Get("/new")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Page blank(
      @QueryValue(defaultValue = "") String standard,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @QueryValue(defaultValue = "") String lacking) {
    StandardFilter filter =
        standards
            .chosen(standard)
            .map(given -> StandardFilter.of(given, county, township, lacking, ""))
            .orElse(new StandardFilter(AreaFilter.of("", ""), "", false));
    return pages.planning(
        standard,
        filter,
        Form.empty()
            .put("inspector", viewer.account())
            .put("dueOn", Time.today(clock).plusDays(14)));
  }

  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer plan(@Body Form form) {
    PlanningInspections.Request request = InspectionForm.plan(form);
    Optional<Long> planned =
        Trying.with(form, () -> planning.plan(request, pages.scope(), viewer.account()));
    if (planned.isPresent()) {
      return Redirect.to("/inspections/" + planned.get()).saying("inspection.planned");
    }
    return pages.planning(
        request.standard(),
        new StandardFilter(
            AreaFilter.of(form.text("county"), form.text("township")), form.text("with"), false),
        form);
  }

  @Get("/{inspection}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "inspection")
  Page show(long inspection) {
    return pages.show("inspection/show", inspection);
  }

  @Get("/{inspection}/print")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "inspection")
  Page print(long inspection) {
    return pages.show("inspection/print", inspection);
  }

  @Post("/{inspection}/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "inspection")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect callOff(long inspection) {
    planning.callOff(inspection);
    return Redirect.to("/inspections/" + inspection).saying("inspection.calledOff");
  }
}
