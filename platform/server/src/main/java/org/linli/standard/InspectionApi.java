package org.linli.standard;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.tenant.Time;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Inspections of stations for programs. */
@Controller("/api")
class InspectionApi {

  private final InspectionTable inspections;
  private final VisitTable visits;
  private final PlanningInspections planning;
  private final RecordingVisits recording;
  private final AskedItems asked;
  private final Viewer viewer;
  private final Clock clock;

  InspectionApi(
      InspectionTable inspections,
      VisitTable visits,
      PlanningInspections planning,
      RecordingVisits recording,
      AskedItems asked,
      Viewer viewer,
      Clock clock) {
    this.inspections = inspections;
    this.visits = visits;
    this.planning = planning;
    this.recording = recording;
    this.asked = asked;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * The inspections of a part of the tenant, the newest first.
   *
   * @param state {@code ALL}, {@code OPEN}, {@code LATE} or {@code OVER}
   * @param size inspections at once, at most 500
   */
  @Get("/inspections")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  Part<Item> list(
      @QueryValue(defaultValue = "ALL") InspectionTable.Which state,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    LocalDate today = Time.today(clock);
    Paging paging = Part.asked(page, size, inspections.count(state, scope(), today));
    return Part.of(paging, inspections.page(state, scope(), today, paging), Item::of);
  }

  /** The visits of an inspection. */
  @Get("/inspections/{inspection}/visits")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "inspection")
  List<Round> visits(long inspection) {
    return visits.of(inspection).stream().map(Round::of).toList();
  }

  /** Plans an inspection, once for each {@code Idempotency-Key}. */
  @Post("/inspections")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF})
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> plan(@Body NewInspection inspection) {
    Form form = inspection.form(viewer.account());
    PlanningInspections.Request request = InspectionForm.plan(form);
    return Trying.with(form, () -> planning.plan(request, scope(), viewer.account()))
        .map(id -> Made.at("/inspections", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Calls off what hasn't been visited yet. */
  @Post("/inspections/{inspection}/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "inspection")
  @Status(HttpStatus.NO_CONTENT)
  void callOff(long inspection) {
    planning.callOff(inspection);
  }

  /** Writes down what was found at a visit; what is lacking gets a time limit and another visit. */
  @Post("/inspection-visits/{inspectionVisit}/result")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "inspectionVisit")
  @Status(HttpStatus.NO_CONTENT)
  void record(long inspectionVisit, @Body NewResult result) {
    Form form = result.form();
    RecordingVisits.Result read = InspectionForm.result(form, asked.of(inspectionVisit));
    if (!Trying.done(form, () -> recording.record(inspectionVisit, read, viewer.account()))) {
      throw Problem.wrong(form);
    }
  }

  private Scope scope() {
    return viewer.scope(Role.TENANT_ADMINISTRATOR, Role.STAFF);
  }

  /** An inspection; how many visits it has, and how many are still to be made. */
  @Serdeable
  record Item(
      long id,
      String title,
      String standard,
      LocalDate dueOn,
      boolean unannounced,
      long visits,
      long open) {

    static Item of(Inspection one) {
      return new Item(
          one.id(),
          one.title(),
          one.standard(),
          one.dueOn(),
          one.isUnannounced(),
          one.visits(),
          one.open());
    }
  }

  /** A visit. */
  @Serdeable
  record Round(
      long id,
      long station,
      int round,
      LocalDate dueOn,
      String state,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<String> toMend,
      @Nullable LocalDate visitedOn,
      @Nullable Integer met,
      @Nullable Integer asked) {

    static Round of(Visit one) {
      return new Round(
          one.id(),
          one.station(),
          one.round(),
          one.dueOn(),
          one.state().name(),
          one.toMend(),
          one.visitedOn(),
          one.met(),
          one.asked());
    }
  }

  /** An inspection to be planned; whoever plans it answers for it unless someone is named. */
  @Serdeable
  record NewInspection(
      @Nullable String title,
      @Nullable String standard,
      @Nullable List<Long> stations,
      @Nullable Long inspector,
      @Nullable LocalDate dueOn,
      boolean unannounced) {

    Form form(long planner) {
      return Form.empty()
          .put("title", title)
          .put("standard", standard)
          .putAll("stations", stations == null ? List.of() : stations)
          .put("inspector", inspector == null ? planner : inspector)
          .put("dueOn", dueOn)
          .put("unannounced", unannounced ? "true" : null);
    }
  }

  /**
   * What was found.
   *
   * @param mendBy until when what is lacking has to be mended
   */
  @Serdeable
  record NewResult(
      @Nullable LocalDate day,
      @Nullable List<Judged> items,
      @Nullable LocalDate mendBy,
      @Nullable String remark) {

    Form form() {
      Form form = Form.empty().put("day", day).put("mendBy", mendBy).put("remark", remark);
      for (Judged one : items == null ? List.<Judged>of() : items) {
        form.put("met-" + one.item(), one.met() ? "YES" : "NO")
            .put("remark-" + one.item(), one.remark())
            .putAll("lacking-" + one.item(), one.lacking() == null ? List.of() : one.lacking());
      }
      return form;
    }
  }

  /** What was found of an item. */
  @Serdeable
  record Judged(
      String item, boolean met, @Nullable List<String> lacking, @Nullable String remark) {}
}
