package org.linli.timebank;

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

/** Offers something of a community. */
@Controller("/communities/{community}/offers")
@Produces(MediaType.TEXT_HTML)
final class OfferingController {

  private final OfferPages pages;
  private final KeepingOffers keeping;
  private final Viewer viewer;

  OfferingController(OfferPages pages, KeepingOffers keeping, Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  @Get("/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(long community) {
    return pages.adding(community, pages.blank(community));
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer offer(long community, @Body Form form) {
    Optional<Long> made =
        OfferDetails.read(form)
            .flatMap(
                details ->
                    Trying.with(form, () -> keeping.offer(community, details, viewer.account())));
    return made.isPresent()
        ? Redirect.to("/offers/" + made.get()).saying("timebank.added")
        : pages.adding(community, form);
  }
}
