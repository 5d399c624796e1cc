package org.linli.station;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Role;
import org.linli.key.RevealingContacts;

/** Shows in full whom to call at a station, for a reason. */
@Controller("/stations/{station}/contact")
@Produces(MediaType.TEXT_HTML)
final class StationContactController {

  private final StationPages pages;
  private final RevealingContacts revealing;

  StationContactController(StationPages pages, RevealingContacts revealing) {
    this.pages = pages;
    this.revealing = revealing;
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Page reveal(long station, @Body Form form) {
    return revealing.note(form, "station.contactRevealed", "station", station)
        ? pages.revealed(station)
        : pages.show(station, form);
  }
}
