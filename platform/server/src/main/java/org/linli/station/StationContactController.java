package org.linli.station;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Role;

/** Shows in full whom to call at a station, for a reason. */
@Controller("/stations/{station}/contact")
@Produces(MediaType.TEXT_HTML)
final class StationContactController {

  private final StationPages pages;
  private final RevealingContact revealing;

  StationContactController(StationPages pages, RevealingContact revealing) {
    this.pages = pages;
    this.revealing = revealing;
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page reveal(long station, @Body Form form) {
    Optional<RevealReason> reason = form.choice("reason", RevealReason.class);
    if (reason.isEmpty()) {
      form.reject("reason", "station.contact.reasonNeeded");
      return pages.show(station, form);
    }
    return pages.revealed(station, revealing.reveal(station, reason.get()));
  }
}
