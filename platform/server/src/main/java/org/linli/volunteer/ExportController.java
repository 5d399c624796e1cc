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

/** Asks for a list as a file: masked, or in full for a reason that is written down. */
@Controller("/volunteers/export")
@Produces(MediaType.TEXT_HTML)
final class ExportController {

  private final TakingListsOut takingOut;

  ExportController(TakingListsOut takingOut) {
    this.takingOut = takingOut;
  }

  @Post
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer export(@Body Form form) {
    return Redirect.to("/jobs/" + takingOut.order(form, form.choice("why", RevealReason.class)));
  }
}
