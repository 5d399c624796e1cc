package org.linli.volunteer;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;

/** Decides on applications. */
@Controller("/volunteers/{volunteer}")
@Produces(MediaType.TEXT_HTML)
final class ReviewController {

  private static final String REASON = "reason";
  private static final int LONGEST = 300;

  private final Reviewing reviewing;
  private final VolunteerPages pages;
  private final Viewer viewer;

  ReviewController(Reviewing reviewing, VolunteerPages pages, Viewer viewer) {
    this.reviewing = reviewing;
    this.pages = pages;
    this.viewer = viewer;
  }

  @Post("/approval")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer approve(long volunteer) {
    reviewing.approve(volunteer, viewer.account());
    return Redirect.to("/volunteers?state=APPLIED").saying("volunteer.approved");
  }

  /** Refuses or asks again, as the button says that was pressed; both need a reason. */
  @Post("/answer")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer answer(long volunteer, @Body Form form) {
    String reason = form.required(REASON, LONGEST);
    if (!form.isValid()) {
      return pages.kept(volunteer, false).with(form);
    }
    boolean refuses = form.text("decision").equals("refuse");
    if (refuses) {
      reviewing.refuse(volunteer, reason, viewer.account());
    } else {
      reviewing.askAgain(volunteer, reason, viewer.account());
    }
    return Redirect.to("/volunteers?state=APPLIED")
        .saying(refuses ? "volunteer.refused" : "volunteer.returned");
  }
}
