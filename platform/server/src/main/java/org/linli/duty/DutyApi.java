package org.linli.duty;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.idempotency.Idempotent;
import org.linli.tenant.Time;
import org.linli.web.Made;
import org.linli.web.Trying;

/** Posts of stations and their weeks, for programs. */
@Controller("/api")
class DutyApi {

  private final Rosters rosters;
  private final DutyPosts posts;
  private final KeepingPosts keeping;
  private final Viewer viewer;
  private final Clock clock;

  DutyApi(Rosters rosters, DutyPosts posts, KeepingPosts keeping, Viewer viewer, Clock clock) {
    this.rosters = rosters;
    this.posts = posts;
    this.keeping = keeping;
    this.viewer = viewer;
    this.clock = clock;
  }

  /**
   * The shifts of a week at a station, names masked.
   *
   * @param week a day of the week; without one, this week
   */
  @Get("/stations/{station}/duty")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  List<ShiftItem> week(long station, @QueryValue(defaultValue = "") String week) {
    return rosters.masked(station, rosters.monday(week)).days().stream()
        .flatMap(day -> day.lines().stream())
        .map(ShiftItem::of)
        .toList();
  }

  /** The posts of a station, those given up last. */
  @Get("/stations/{station}/duty-posts")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  List<PostItem> list(long station) {
    return posts.of(station).stream().map(PostItem::of).toList();
  }

  /** Adds a post of a station, once for each {@code Idempotency-Key}. */
  @Post("/stations/{station}/duty-posts")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "station")
  @Idempotent
  @Status(HttpStatus.CREATED)
  HttpResponse<Made> add(long station, @Body NewPost said) {
    Form form = said.form();
    return DutyDetails.read(form)
        .flatMap(
            details -> Trying.with(form, () -> keeping.add(station, details, viewer.account())))
        .map(id -> Made.at("/duty-posts", id))
        .orElseThrow(() -> Problem.wrong(form));
  }

  /** Says on which weekdays a post is served; shifts are made from it some weeks ahead. */
  @Post("/duty-posts/{dutyPost}/patterns")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "dutyPost")
  @Idempotent
  PostItem serve(long dutyPost, @Body NewPattern said) {
    Form form = said.form();
    List<Pattern> read = PatternForm.weekly(post(dutyPost), form, Time.today(clock));
    return served(dutyPost, read, form);
  }

  /** Adds one shift alone. */
  @Post("/duty-posts/{dutyPost}/shifts")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "dutyPost")
  @Idempotent
  PostItem serveOnce(long dutyPost, @Body NewShift said) {
    Form form = said.form();
    return served(dutyPost, PatternForm.single(post(dutyPost), form).stream().toList(), form);
  }

  /** Gives a post up; what is still to come is called off, and who signed up reads the reason. */
  @Post("/duty-posts/{dutyPost}/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "dutyPost")
  @Idempotent
  PostItem end(long dutyPost, @Body Why why) {
    Form form = Form.empty().put("reason", why.reason());
    String reason = form.required("reason", DutyPostController.LONGEST_REASON);
    if (!Trying.done(form, () -> keeping.end(dutyPost, reason))) {
      throw Problem.wrong(form);
    }
    return PostItem.of(post(dutyPost));
  }

  private PostItem served(long post, List<Pattern> said, Form form) {
    if (!Trying.done(form, () -> keeping.serve(post, said, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return PostItem.of(post(post));
  }

  private DutyPost post(long id) {
    return posts.find(id).orElseThrow(Problem::notFound);
  }

  /**
   * A post to be added, checked as the form on the page is.
   *
   * @param task what is done there
   * @param people how many serve in each shift
   * @param skills all of which are needed
   * @param risks what may happen to those who serve
   * @param contact the number to call
   * @param ownStaff whether the committee's own people serve: no volunteer service, no hours
   */
  @Serdeable
  record NewPost(
      @Nullable String name,
      @Nullable String task,
      @Nullable Integer people,
      @Nullable Integer minimumAge,
      @Nullable List<String> skills,
      @Nullable String risks,
      @Nullable String contact,
      @Nullable Boolean ownStaff) {

    Form form() {
      return Form.empty()
          .put("name", name)
          .put("task", task)
          .put("people", people)
          .put("minimumAge", minimumAge)
          .putAll("skills", skills == null ? List.of() : skills)
          .put("risks", risks)
          .put("contact", contact)
          .put("ownStaff", Boolean.TRUE.equals(ownStaff) ? "true" : "");
    }
  }

  /**
   * Weekdays on which a post is served.
   *
   * @param weekdays MONDAY to SUNDAY
   * @param from HH:mm
   * @param to HH:mm
   * @param fromOn the first day; today without one
   * @param untilOn the last day; nothing for no end
   * @param skipsHolidays whether public holidays are left out
   * @param staff who of the committee's own people, for their posts only
   */
  @Serdeable
  record NewPattern(
      @Nullable List<String> weekdays,
      @Nullable String from,
      @Nullable String to,
      @Nullable String fromOn,
      @Nullable String untilOn,
      @Nullable Boolean skipsHolidays,
      @Nullable String staff) {

    Form form() {
      return Form.empty()
          .putAll("weekdays", weekdays == null ? List.of() : weekdays)
          .put("from", from)
          .put("to", to)
          .put("fromOn", fromOn)
          .put("untilOn", untilOn)
          .put("skipsHolidays", Boolean.TRUE.equals(skipsHolidays) ? "true" : "")
          .put("staff", staff);
    }
  }

  /** One shift. */
  @Serdeable
  record NewShift(
      @Nullable String day, @Nullable String from, @Nullable String to, @Nullable String staff) {

    Form form() {
      return Form.empty().put("day", day).put("from", from).put("to", to).put("staff", staff);
    }
  }

  /** A reason. */
  @Serdeable
  record Why(@Nullable String reason) {}

  /** A post. */
  @Serdeable
  record PostItem(long id, long station, String name, int people, boolean ownStaff, boolean open) {

    static PostItem of(DutyPost post) {
      return new PostItem(
          post.id(),
          post.station(),
          post.name(),
          post.details().people(),
          post.details().ownStaff(),
          post.isOpen());
    }
  }
}
