package org.linli.exchange;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.api.Access;
import org.linli.api.Page;
import org.linli.api.Role;
import org.linli.web.Platform;

/** The universities' desk: their pairings in all tenants, and which colleges have none. */
@Platform
@Controller("/university")
@Produces(MediaType.TEXT_HTML)
final class UniversityController {

  private final UniversityPages pages;

  UniversityController(UniversityPages pages) {
    this.pages = pages;
  }

  @Get
  @Access(Role.INSTITUTION_STAFF)
  Page list(
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String tenant,
      @QueryValue(defaultValue = "1") int page) {
    return pages.list(state, tenant, page);
  }

  @Get("/colleges")
  @Access(Role.INSTITUTION_STAFF)
  Page colleges(
      @QueryValue(defaultValue = "false") boolean none, @QueryValue(defaultValue = "1") int page) {
    return pages.colleges(none, page);
  }
}
