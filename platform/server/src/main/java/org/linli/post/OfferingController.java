package org.linli.post;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.Time;

/** Offers posts of a community. */
@Controller("/communities/{community}/posts")
@Produces(MediaType.TEXT_HTML)
final class OfferingController {

  private final PostPages pages;
  private final Offering offering;
  private final Viewer viewer;
  private final Clock clock;

  OfferingController(PostPages pages, Offering offering, Viewer viewer, Clock clock) {
    this.pages = pages;
    this.offering = offering;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get("/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(long community, @Nullable @QueryValue Long pairing) {
    return pages.adding(
        community, Form.empty().put("from", Time.today(clock)).put("pairing", pairing));
  }

  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer offer(long community, @Body Form form) {
    Optional<Long> made = offering.offer(community, form, viewer.account());
    return made.isPresent()
        ? Redirect.to("/posts/" + made.get()).saying("post.offered")
        : pages.adding(community, form);
  }
}
