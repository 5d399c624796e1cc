package org.linli.post;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Scope;
import org.linli.api.Viewer;
import org.linli.division.AreaFilter;
import org.linli.division.CommunityKeepers;
import org.linli.idempotency.Idempotent;
import org.linli.joining.JoiningRefused;
import org.linli.tenant.CurrentTenant;
import org.linli.volunteer.LookingUpVolunteers;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Made;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Taking up posts, and the answers to it, for programs. */
@Controller("/api")
class TakingApi {

  private final PostTable posts;
  private final TakingTable takings;
  private final TakingUpPosts taking;
  private final KeepingTakings keeping;
  private final Volunteers volunteers;
  private final LookingUpVolunteers lookingUp;
  private final Viewer viewer;

  TakingApi(
      PostTable posts,
      TakingTable takings,
      TakingUpPosts taking,
      KeepingTakings keeping,
      Volunteers volunteers,
      LookingUpVolunteers lookingUp,
      Viewer viewer) {
    this.posts = posts;
    this.takings = takings;
    this.taking = taking;
    this.keeping = keeping;
    this.volunteers = volunteers;
    this.lookingUp = lookingUp;
    this.viewer = viewer;
  }

  /**
   * The posts that have a free place, as everyone sees them, by place.
   *
   * @param q a part of the name
   * @param size posts at once, at most 500
   */
  @Get("/open-posts")
  @Access(anyone = true)
  Part<PostItem> open(
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Scope everywhere = new Scope(List.of(CurrentTenant.get().division()));
    PostFilter filter = PostFilter.of(q, "free", AreaFilter.of("", ""), null);
    Paging paging = Part.asked(page, size, posts.count(filter, everywhere));
    return Part.of(paging, posts.page(filter, everywhere, paging), PostItem::of);
  }

  /** Asks for a post, for the viewer or a ward; once for each {@code Idempotency-Key}. */
  @Post("/open-posts/{post}/requests")
  @Access(signedIn = true)
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> ask(long post, @Body NewRequest asked) {
    Long volunteer = asked.volunteer();
    if (volunteer == null) {
      throw Problem.wrong(Form.empty().reject("volunteer", "form.required"));
    }
    try {
      return Made.at("/my-posts", taking.ask(post, volunteer).id());
    } catch (JoiningRefused refused) {
      throw Problem.wrong(refused.form());
    }
  }

  /** What the viewer and their wards are and were to posts, the latest first. */
  @Get("/my-posts")
  @Access(signedIn = true)
  Part<Item> mine(
      @QueryValue(defaultValue = "1") int page, @QueryValue(defaultValue = "100") int size) {
    List<Long> people =
        volunteers.actedForBy(viewer.account()).stream().map(VolunteerFacts::id).toList();
    Paging paging = Part.asked(page, size, takings.countOf(people));
    return Part.of(paging, takings.of(people, paging), Item::of);
  }

  /**
   * Who asks for a post or holds it, by id.
   *
   * @param former those who did instead
   * @param size at once, at most 500
   */
  @Get("/posts/{post}/takings")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "post")
  Part<Item> list(
      long post,
      @QueryValue(defaultValue = "false") boolean former,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    Paging paging = Part.asked(page, size, takings.count(post, former));
    return Part.of(paging, takings.page(post, former, paging), Item::of);
  }

  /**
   * Gives the post to a volunteer of the viewer's part without their asking, who agreed at the
   * desk; once for each {@code Idempotency-Key}.
   */
  @Post("/posts/{post}/holders")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "post")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> give(long post, @Body NewRequest who) {
    Long volunteer = who.volunteer();
    if (volunteer == null
        || lookingUp.within(List.of(volunteer), CommunityKeepers.scope(viewer)).isEmpty()) {
      throw Problem.wrong(Form.empty().reject("volunteer", "form.notAChoice"));
    }
    try {
      return Made.at("/post-takings", keeping.give(post, volunteer, viewer.account()));
    } catch (JoiningRefused refused) {
      throw Problem.wrong(refused.form());
    }
  }

  /** Gives the post to someone who asked. */
  @Post("/post-takings/{taking}/acceptance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "taking")
  @Idempotent
  Item accept(long taking) {
    try {
      Trying.orConflict(() -> keeping.accept(taking, viewer.account()));
      return item(taking);
    } catch (JoiningRefused refused) {
      throw Problem.wrong(refused.form());
    }
  }

  /** Doesn't give it to someone who asked; they read the reason. */
  @Post("/post-takings/{taking}/refusal")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "taking")
  @Idempotent
  Item refuse(long taking, @Body Why why) {
    return answered(taking, why, reason -> keeping.refuse(taking, reason, viewer.account()));
  }

  /** Relieves someone of a post; they read the reason. */
  @Post("/post-takings/{taking}/release")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "taking")
  @Idempotent
  Item release(long taking, @Body Why why) {
    return answered(taking, why, reason -> keeping.release(taking, reason, viewer.account()));
  }

  private Item answered(long taking, Why why, Consumer<String> answer) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", PostController.LONGEST_REASON);
    if (!Trying.done(form, () -> answer.accept(reason))) {
      throw Problem.wrong(form);
    }
    return item(taking);
  }

  private Item item(long taking) {
    return Item.of(takings.find(taking).orElseThrow());
  }

  /** Who wants the post. */
  @Serdeable
  record NewRequest(@Nullable Long volunteer) {}

  /** A reason. */
  @Serdeable
  record Why(@Nullable String reason) {}

  /**
   * What someone is or was to a post.
   *
   * @param until the first day on which they no longer hold it
   */
  @Serdeable
  record Item(
      long id,
      long post,
      long volunteer,
      TakingState state,
      Instant askedAt,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable String reason) {

    static Item of(Taking known) {
      return new Item(
          known.id(),
          known.post(),
          known.volunteer(),
          known.state(),
          known.askedAt(),
          known.fromOn(),
          known.untilOn(),
          known.reason());
    }
  }
}
