package org.linli.population;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** The population figures of a community: by year, with what was entered before. */
@Controller("/communities/{community}/population")
@Produces(MediaType.TEXT_HTML)
final class PopulationController {

  private final EnteringFigures entering;
  private final PopulationPages pages;
  private final Viewer viewer;

  PopulationController(EnteringFigures entering, PopulationPages pages, Viewer viewer) {
    this.entering = entering;
    this.pages = pages;
    this.viewer = viewer;
  }

  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page show(long community, @QueryValue(defaultValue = "1") int page) {
    return pages.show(community, page);
  }

  @Get("/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page edit(long community, @Nullable @QueryValue Integer year) {
    return pages.editing(community, year);
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer enter(long community, @Body Form form) {
    return YearFigures.read(form, pages.today())
            .filter(
                said -> Trying.done(form, () -> entering.enter(community, said, viewer.account())))
            .isPresent()
        ? Redirect.to("/communities/" + community + "/population").saying("population.entered")
        : pages.editing(community, form);
  }
}
