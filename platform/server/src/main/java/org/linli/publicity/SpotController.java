package org.linli.publicity;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.file.Uploads;
import org.linli.web.Trying;

/** Publicity spots: the list, each one's page, what is shown there. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class SpotController {

  private final SpotPages pages;
  private final KeepingSpots keeping;
  private final Viewer viewer;

  SpotController(SpotPages pages, KeepingSpots keeping, Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  @Get("/publicity-spots")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page) {
    return pages.list(SpotFilter.of(q, state, AreaFilter.of(county, township), community), page);
  }

  @Get("/communities/{community}/publicity-spots/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(long community) {
    return pages.adding(community, Form.empty());
  }

  @Post("/communities/{community}/publicity-spots")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer register(long community, @Body Form form) {
    Optional<Long> made =
        Spot.Said.read(form).map(said -> keeping.register(community, said, viewer.account()));
    return made.isPresent()
        ? to(made.get()).saying("publicity.spot.registered")
        : pages.adding(community, form);
  }

  @Get("/publicity-spots/{spot}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "spot")
  Page show(long spot) {
    return pages.show(spot);
  }

  @Get("/publicity-spots/{spot}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "spot")
  Page edit(long spot) {
    return pages.editing(spot, pages.spot(spot).said().show());
  }

  @Post("/publicity-spots/{spot}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "spot")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long spot, @Body Form form) {
    return Spot.Said.read(form)
            .filter(said -> Trying.done(form, () -> keeping.change(spot, said)))
            .isPresent()
        ? to(spot).saying("publicity.saved")
        : pages.editing(spot, form);
  }

  /** Something else is shown from a day on. */
  @Post("/publicity-spots/{spot}/showings")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "spot")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer renew(long spot, @Body Form form) {
    return Showing.read(form)
            .filter(one -> Trying.done(form, () -> keeping.show(spot, one, viewer.account())))
            .isPresent()
        ? to(spot).saying("publicity.shown")
        : pages.show(spot, form);
  }

  @Post("/publicity-spots/{spot}/photo")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "spot")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  Answer photo(long spot, @Nullable CompletedFileUpload photo) {
    Form form = Form.empty();
    return Uploads.take(
            form,
            "photo",
            photo,
            "station.photo.needed",
            (name, bytes) -> keeping.putPhoto(spot, name, bytes))
        ? to(spot).saying("station.photo.saved")
        : pages.show(spot, form);
  }

  @Post("/publicity-spots/{spot}/removal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "spot")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer remove(long spot, @Body Form form) {
    String reason = form.required("reason", 300);
    return Trying.done(form, () -> keeping.remove(spot, reason))
        ? to(spot).saying("publicity.spot.removed")
        : pages.show(spot, form);
  }

  private static Redirect to(long spot) {
    return Redirect.to(SpotPages.LIST + "/" + spot);
  }
}
