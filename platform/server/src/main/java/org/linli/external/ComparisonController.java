package org.linli.external;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.volunteer.Volunteers;

/** Both totals and every difference: for those who keep the ledger, and for oneself. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class ComparisonController {

  private final ComparisonPages pages;
  private final Volunteers volunteers;
  private final Viewer viewer;

  ComparisonController(ComparisonPages pages, Volunteers volunteers, Viewer viewer) {
    this.pages = pages;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  @Get("/externals/{system}/comparison")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page all(
      long system,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      @QueryValue(defaultValue = "") String reason,
      @QueryValue(defaultValue = "1") int page) {
    return pages.all(
        system, pages.period(from, until), MatchController.of(Reason.values(), reason), page);
  }

  @Get("/externals/{system}/comparison/{volunteer}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "volunteer")
  Page one(
      long system,
      long volunteer,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      @QueryValue(defaultValue = "1") int page) {
    return pages.one(system, volunteer, pages.period(from, until), page);
  }

  /** One's own, or a ward's. */
  @Get("/volunteer/{volunteer}/externals/{system}")
  @Access(signedIn = true)
  Page own(
      long system,
      long volunteer,
      @QueryValue(defaultValue = "") String from,
      @QueryValue(defaultValue = "") String until,
      @QueryValue(defaultValue = "1") int page) {
    volunteers.requireActedFor(volunteer, viewer.account());
    return pages.own(system, volunteer, pages.period(from, until), page);
  }
}
