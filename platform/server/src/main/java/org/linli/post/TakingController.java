package org.linli.post;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.joining.JoiningRefused;
import org.linli.web.Trying;

/** Someone who asks for a post or holds it, and the answer of those who keep the community. */
@Controller("/post-takings/{taking}")
@Produces(MediaType.TEXT_HTML)
final class TakingController {

  private final PostPages pages;
  private final TakingTable takings;
  private final KeepingTakings keeping;
  private final Viewer viewer;

  TakingController(PostPages pages, TakingTable takings, KeepingTakings keeping, Viewer viewer) {
    this.pages = pages;
    this.takings = takings;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "taking")
  Page show(long taking) {
    return pages.person(taking, Form.empty());
  }

  @Post("/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "taking")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer accept(long taking, @Body Form form) {
    try {
      return Trying.done(form, () -> keeping.accept(taking, viewer.account()))
          ? done(taking, "post.accepted")
          : pages.person(taking, form);
    } catch (JoiningRefused refused) {
      return pages.person(taking, form).with("refusals", refused.refusals()).status(422);
    }
  }

  @Post("/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "taking")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer refuse(long taking, @Body Form form) {
    String reason = form.required("reason", PostController.LONGEST_REASON);
    return Trying.done(form, () -> keeping.refuse(taking, reason, viewer.account()))
        ? done(taking, "post.refusedOne")
        : pages.person(taking, form);
  }

  @Post("/release")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "taking")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer release(long taking, @Body Form form) {
    String reason = form.required("reason", PostController.LONGEST_REASON);
    return Trying.done(form, () -> keeping.release(taking, reason, viewer.account()))
        ? done(taking, "post.released")
        : pages.person(taking, form);
  }

  private Redirect done(long taking, String key) {
    return Redirect.to("/posts/" + takings.find(taking).orElseThrow(Problem::notFound).post())
        .saying(key);
  }
}
