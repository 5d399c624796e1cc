package org.linli.organization;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.key.Masked;
import org.linli.tenant.Time;
import org.linli.web.Made;
import org.linli.web.Trying;

/** The people with a post in a community, for programs: the leading group and social workers. */
@Controller("/api/communities/{community}/people")
class PostHolderApi {

  private final PostHolders holders;
  private final Viewer viewer;
  private final Clock clock;

  PostHolderApi(PostHolders holders, Viewer viewer, Clock clock) {
    this.holders = holders;
    this.viewer = viewer;
    this.clock = clock;
  }

  /** Who holds a post today, the leader first; telephone numbers masked. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  List<Item> list(long community) {
    return holders.now(community).stream().map(Item::of).toList();
  }

  /** Gives someone a post, once for each {@code Idempotency-Key}. */
  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> give(long community, @Body NewHolder said) {
    LocalDate today = Time.today(clock);
    Form form = said.form(today);
    PostHolders.Holder holder = PostHolders.Holder.read(form, today);
    return Trying.with(form, () -> holders.give(community, holder, viewer.account()))
        .map(id -> HttpResponse.created(new Made(id)))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Someone holds their post no more, from today on. */
  @Post("/ended")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Status(HttpStatus.NO_CONTENT)
  void end(long community, @Body Ended who) {
    holders.end(community, who.holder());
  }

  /** Someone with a post. */
  @Serdeable
  record Item(
      long id, CommunityPost post, String name, String title, String phone, LocalDate from) {

    static Item of(PostHolders.Holder one) {
      return new Item(
          one.id(), one.post(), one.name(), one.title(), Masked.phone(one.phone()), one.fromOn());
    }
  }

  /**
   * Someone to be given a post.
   *
   * @param post LEADER, DEPUTY_LEADER, GROUP_MEMBER, MEMBER or SOCIAL_WORKER
   * @param title what they are besides
   * @param from since when; today if nothing is said
   */
  @Serdeable
  record NewHolder(
      @Nullable String post,
      @Nullable String name,
      @Nullable String title,
      @Nullable String phone,
      @Nullable String from) {

    Form form(LocalDate today) {
      return Form.empty()
          .put("post", post)
          .put("name", name)
          .put("title", title)
          .put("phone", phone)
          .put("from", from == null ? today : from);
    }
  }

  /** Who holds it no more. */
  @Serdeable
  record Ended(long holder) {}
}
