package org.linli.post;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
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
import org.linli.division.CommunityKeepers;
import org.linli.joining.JoiningRefused;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.web.Trying;

/** The posts of a tenant for those who keep them: the list, and each one's page. */
@Controller("/posts")
@Produces(MediaType.TEXT_HTML)
final class PostController {

  static final int LONGEST_REASON = 300;

  private final PostPages pages;
  private final KeepingPosts keeping;
  private final EndingPosts ending;
  private final KeepingTakings keepingTakings;
  private final LookingUpVolunteers lookingUp;
  private final Viewer viewer;

  PostController(
      PostPages pages,
      KeepingPosts keeping,
      EndingPosts ending,
      KeepingTakings keepingTakings,
      LookingUpVolunteers lookingUp,
      Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.ending = ending;
    this.keepingTakings = keepingTakings;
    this.lookingUp = lookingUp;
    this.viewer = viewer;
  }

  @Get
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String state,
      @QueryValue(defaultValue = "") String county,
      @QueryValue(defaultValue = "") String township,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page) {
    return pages.list(PostFilter.of(q, state, AreaFilter.of(county, township), community), page);
  }

  @Get("/{post}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "post")
  Page show(
      long post,
      @QueryValue(defaultValue = "false") boolean former,
      @QueryValue(defaultValue = "1") int page) {
    return pages.show(post, former, page, Form.empty());
  }

  @Get("/{post}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "post")
  Page edit(long post) {
    return pages.editing(post, pages.post(post).details().show());
  }

  @Post("/{post}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "post")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long post, @Body Form form) {
    return PostDetails.read(form)
            .filter(details -> Trying.done(form, () -> keeping.change(post, details)))
            .isPresent()
        ? Redirect.to("/posts/" + post).saying("post.changed")
        : pages.editing(post, form);
  }

  /** Gives the post to a volunteer by number, who agreed at the desk. */
  @Post("/{post}/holders")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "post")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer give(long post, @Body Form form) {
    String number = form.required("number", 20);
    Optional<VolunteerFacts> found = lookingUp.numbered(number, CommunityKeepers.scope(viewer));
    if (found.isEmpty() && form.isValid()) {
      form.reject("number", "team.refused.noSuchNumber");
    }
    try {
      return Trying.done(
              form, () -> keepingTakings.give(post, found.orElseThrow().id(), viewer.account()))
          ? Redirect.to("/posts/" + post).saying("post.accepted")
          : pages.show(post, false, 1, form);
    } catch (JoiningRefused refused) {
      return pages.show(post, false, 1, form).with("refusals", refused.refusals()).status(422);
    }
  }

  @Post("/{post}/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "post")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer end(long post, @Body Form form) {
    String reason = form.required("reason", LONGEST_REASON);
    return Trying.done(form, () -> ending.end(post, reason, viewer.account()))
        ? Redirect.to("/posts/" + post).saying("post.ended")
        : pages.show(post, false, 1, form);
  }
}
