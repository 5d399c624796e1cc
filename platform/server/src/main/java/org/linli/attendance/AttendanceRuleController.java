package org.linli.attendance;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;

/** What a tenant chooses about checking in. */
@Controller("/attendance/rules")
@Produces(MediaType.TEXT_HTML)
class AttendanceRuleController {

  private static final String BY_PLACE = "byPlace";

  private final Spots spots;
  private final PlacingSpots placing;

  AttendanceRuleController(Spots spots, PlacingSpots placing) {
    this.spots = spots;
    this.placing = placing;
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
  Answer set(@Body Form form) {
    boolean byPlace = form.checked(BY_PLACE);
    placing.askFor(byPlace);
    return Redirect.to("/attendance/rules")
        .saying(byPlace ? "attendance.rules.on" : "attendance.rules.off");
  }
}
