package org.linli.attendance;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.transaction.annotation.Transactional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;

/** What a tenant chooses about checking in. */
@Controller("/attendance/rules")
@Produces(MediaType.TEXT_HTML)
class AttendanceRuleController {

  private static final String BY_PLACE = "byPlace";

  private final Spots spots;
  private final Audit audit;
  private final Viewer viewer;

  AttendanceRuleController(Spots spots, Audit audit, Viewer viewer) {
    this.spots = spots;
    this.audit = audit;
    this.viewer = viewer;
  }

  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  Page show() {
    Form form = Form.empty();
    if (spots.areAskedFor()) {
      form.put(BY_PLACE, "true");
    }
    return Page.of("attendance/rules").crumb("/attendance", "attendance.menu").with(form);
  }

  @Post
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Transactional
  Answer set(@Body Form form) {
    boolean byPlace = form.checked(BY_PLACE);
    spots.askFor(byPlace, viewer.account());
    audit.record(byPlace ? "attendance.placeOn" : "attendance.placeOff", "tenant", 0);
    return Redirect.to("/attendance/rules")
        .saying(byPlace ? "attendance.rules.on" : "attendance.rules.off");
  }
}
