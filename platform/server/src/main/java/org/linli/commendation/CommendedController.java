package org.linli.commendation;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Viewer;

/** What was published, for everybody, and whether one's own name stands there in full. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class CommendedController {

  private final CommendationPages pages;
  private final NamingOneself naming;
  private final Viewer viewer;

  CommendedController(CommendationPages pages, NamingOneself naming, Viewer viewer) {
    this.pages = pages;
    this.naming = naming;
    this.viewer = viewer;
  }

  @Get("/commended")
  @Access(anyone = true)
  Page list(@QueryValue(defaultValue = "1") int page) {
    return pages.published(page);
  }

  @Get("/commended/{round}")
  @Access(anyone = true)
  Page show(long round, @QueryValue(defaultValue = "1") int page) {
    return pages.honours(round, page);
  }

  /** Agrees that the name is published in full, or takes it back. */
  @Post("/my-commendations/{nominee}/name")
  @Access(signedIn = true)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect name(long nominee, @Body Form form) {
    boolean shown = form.checked("shown");
    Nominee own = naming.name(nominee, shown, viewer.account());
    return Redirect.to("/volunteer/" + own.subject())
        .saying(shown ? "commendation.name.shown" : "commendation.name.masked");
  }
}
