package org.linli.space;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** Registers spaces of a community, and changes what is said of one. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class SpaceFormController {

  private final SpacePages pages;
  private final KeepingSpaces keeping;
  private final Viewer viewer;

  SpaceFormController(SpacePages pages, KeepingSpaces keeping, Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  @Get("/communities/{community}/spaces/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(long community) {
    return pages.adding(
        community, Form.empty().put("kind", SpaceKind.VENUE).put("ownerKind", OwnerKind.COMMUNITY));
  }

  @Post("/communities/{community}/spaces")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer open(long community, @Body Form form) {
    Optional<Long> made =
        SpaceDetails.read(form)
            .flatMap(
                said -> Trying.with(form, () -> keeping.open(community, said, viewer.account())));
    return made.isPresent()
        ? Redirect.to(SpacePages.LIST + "/" + made.get()).saying("space.registered")
        : pages.adding(community, form);
  }

  @Get("/spaces/{space}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "space")
  Page edit(long space) {
    return pages.editing(space, pages.details(space).show());
  }

  @Post("/spaces/{space}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "space")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long space, @Body Form form) {
    return SpaceDetails.read(form)
            .filter(said -> Trying.done(form, () -> keeping.change(space, said)))
            .isPresent()
        ? Redirect.to(SpacePages.LIST + "/" + space).saying("space.changed")
        : pages.editing(space, form);
  }
}
