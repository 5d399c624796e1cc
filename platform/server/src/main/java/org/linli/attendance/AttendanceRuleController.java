package org.linli.attendance;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.transaction.annotation.Transactional;
import java.util.Map;
import java.util.Optional;
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
  private static final String CHECK_INS = "checkIns";

  private final Spots spots;
  private final CheckIns checkIns;
  private final Audit audit;
  private final PlacingSpots placing;
  private final Viewer viewer;

  AttendanceRuleController(
      Spots spots, CheckIns checkIns, Audit audit, PlacingSpots placing, Viewer viewer) {
    this.spots = spots;
    this.checkIns = checkIns;
    this.audit = audit;
    this.placing = placing;
    this.viewer = viewer;
  }

  @Get
  @Access(Role.TENANT_ADMINISTRATOR)
  Page show() {
    Form form = Form.empty().put(CHECK_INS, checkIns.most());
    if (spots.areAskedFor()) {
      form.put(BY_PLACE, "true");
    }
    return page(form);
  }

  @Post
  @Access(Role.TENANT_ADMINISTRATOR)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Transactional
  Answer set(@Body Form form) {
    boolean byPlace = form.checked(BY_PLACE);
    form.required(CHECK_INS);
    Optional<Long> most = form.whole(CHECK_INS, 1, CheckIns.MOST);
    if (!form.isValid() || most.isEmpty()) {
      return page(form);
    }
    checkIns.allow(Math.toIntExact(most.get()), viewer.account());
    audit.record("attendance.checkIns", "tenant", 0, Map.of("most", most.get().toString()));
    placing.askFor(byPlace);
    return Redirect.to("/attendance/rules")
        .saying(byPlace ? "attendance.rules.on" : "attendance.rules.off");
  }

  private static Page page(Form form) {
    return Page.of("attendance/rules").crumb("/attendance", "attendance.menu").with(form);
  }
}
