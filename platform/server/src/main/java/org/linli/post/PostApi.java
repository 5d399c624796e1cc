package org.linli.post;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Posts for programs, within the viewer's scope. */
@Controller("/api")
class PostApi {

  private final PostTable posts;
  private final Offering offering;
  private final KeepingPosts keeping;
  private final EndingPosts ending;
  private final Viewer viewer;

  PostApi(
      PostTable posts, Offering offering, KeepingPosts keeping, EndingPosts ending, Viewer viewer) {
    this.posts = posts;
    this.offering = offering;
    this.keeping = keeping;
    this.ending = ending;
    this.viewer = viewer;
  }

  /**
   * The posts, by place.
   *
   * @param q a part of the name
   * @param state free, full, asked (somebody waits for an answer) or ended; else those that are
   *     open
   * @param community only those of one community, by its id
   * @param size posts at once, at most 500
   */
  @Get("/posts")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Part<PostItem> list(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String state,
      @Nullable @QueryValue Long community,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    var scope = CommunityKeepers.scope(viewer);
    PostFilter filter = PostFilter.of(q, state, AreaFilter.of("", ""), community);
    Paging paging = Part.asked(page, size, posts.count(filter, scope));
    return Part.of(paging, posts.page(filter, scope, paging), PostItem::of);
  }

  /** A post. */
  @Get("/posts/{post}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "post")
  PostItem show(long post) {
    return PostItem.of(posts.find(post).orElseThrow(Problem::notFound));
  }

  /** Offers a post of a community, once for each {@code Idempotency-Key}. */
  @Post("/communities/{community}/posts")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> offer(long community, @Body NewPost said) {
    Form form = said.form();
    return offering
        .offer(community, form, viewer.account())
        .map(id -> Made.at("/posts", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Changes what is said of a post; the pairing stays as it is. */
  @Put("/posts/{post}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "post")
  PostItem change(long post, @Body NewPost said) {
    Form form = said.form();
    return PostDetails.read(form)
        .filter(details -> Trying.done(form, () -> keeping.change(post, details)))
        .flatMap(details -> posts.find(post))
        .map(PostItem::of)
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Ends a post, once for each {@code Idempotency-Key}; who holds it is told the reason. */
  @Post("/posts/{post}/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "post")
  @Idempotent
  PostItem end(long post, @Body Why why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", PostController.LONGEST_REASON);
    if (!Trying.done(form, () -> ending.end(post, reason, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return PostItem.of(posts.find(post).orElseThrow());
  }

  /**
   * A post to be offered, checked as the form on the page is.
   *
   * @param pairing a pairing by post that is in force; without one, the community's own
   * @param task what is to be done
   * @param places how many may hold it at once
   * @param minimumAge from which age on; nothing for any
   * @param skills all of which are needed
   */
  @Serdeable
  record NewPost(
      @Nullable Long pairing,
      @Nullable String name,
      @Nullable String task,
      @Nullable Integer places,
      @Nullable String from,
      @Nullable String until,
      @Nullable Integer minimumAge,
      @Nullable List<String> skills) {

    Form form() {
      return Form.empty()
          .put("pairing", pairing)
          .put("name", name)
          .put("task", task)
          .put("places", places)
          .put("from", from)
          .put("until", until)
          .put("minimumAge", minimumAge)
          .putAll("skills", skills == null ? List.of() : skills);
    }
  }

  /** A reason. */
  @Serdeable
  record Why(@Nullable String reason) {}
}
