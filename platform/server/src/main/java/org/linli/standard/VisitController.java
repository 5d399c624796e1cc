package org.linli.standard;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** A visit of an inspection: what was found. */
@Controller("/inspection-visits/{inspectionVisit}")
@Produces(MediaType.TEXT_HTML)
final class VisitController {

  private final InspectionPages pages;
  private final RecordingVisits recording;
  private final AskedItems asked;
  private final Viewer viewer;
  private final Clock clock;

  VisitController(
      InspectionPages pages,
      RecordingVisits recording,
      AskedItems asked,
      Viewer viewer,
      Clock clock) {
    this.pages = pages;
    this.recording = recording;
    this.asked = asked;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "inspectionVisit")
  Page show(long inspectionVisit) {
    return pages.visit(inspectionVisit, Form.empty().put("day", Time.today(clock)));
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "inspectionVisit")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer record(long inspectionVisit, @Body Form form) {
    RecordingVisits.Result result = InspectionForm.result(form, asked.of(inspectionVisit));
    return Trying.done(form, () -> recording.record(inspectionVisit, result, viewer.account()))
        ? Redirect.to("/inspection-visits/" + inspectionVisit).saying("inspection.recorded")
        : pages.visit(inspectionVisit, form);
  }
}
