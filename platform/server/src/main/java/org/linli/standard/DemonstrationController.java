package org.linli.standard;

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
import org.linli.api.Scope;
import org.linli.api.Viewer;

/** Names demonstration stations and takes that back. */
@Controller("/stations/{station}/demonstration")
@Produces(MediaType.TEXT_HTML)
final class DemonstrationController {

  private final Demonstrations demonstrations;
  private final StandardPages pages;
  private final Viewer viewer;

  DemonstrationController(Demonstrations demonstrations, StandardPages pages, Viewer viewer) {
    this.demonstrations = demonstrations;
    this.pages = pages;
    this.viewer = viewer;
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect name(long station, @Body Form form) {
    demonstrations.name(station, form.text("standard"), scope(), viewer.account());
    return to(station).saying("standard.demonstration.named");
  }

  @Post("/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer takeBack(long station, @Body Form form) {
    String reason = form.required("reason", 300);
    if (!form.isValid()) {
      return pages.station(station, form);
    }
    demonstrations.takeBack(station, form.text("standard"), reason, scope(), viewer.account());
    return to(station).saying("standard.demonstration.ended");
  }

  private Scope scope() {
    return viewer.scope(Role.TENANT_ADMINISTRATOR, Role.STAFF);
  }

  private static Redirect to(long station) {
    return Redirect.to("/stations/" + station + "/standards");
  }
}
