package org.linli.duty;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Problem;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** A post of a station: what is done, and when it is served. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class DutyPostController {

  static final int LONGEST_REASON = 200;

  private final DutyPages pages;
  private final DutyPosts posts;
  private final Patterns patterns;
  private final KeepingPosts keeping;
  private final Viewer viewer;
  private final Clock clock;

  DutyPostController(
      DutyPages pages,
      DutyPosts posts,
      Patterns patterns,
      KeepingPosts keeping,
      Viewer viewer,
      Clock clock) {
    this.pages = pages;
    this.posts = posts;
    this.patterns = patterns;
    this.keeping = keeping;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get("/duty-posts/{dutyPost}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "dutyPost")
  Page show(long dutyPost) {
    return pages.post(dutyPost, pages.fresh());
  }

  @Get("/duty-posts/{dutyPost}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "dutyPost")
  Page edit(long dutyPost) {
    return pages.editing(dutyPost, post(dutyPost).details().show());
  }

  @Post("/duty-posts/{dutyPost}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "dutyPost")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long dutyPost, @Body Form form) {
    boolean ownStaff = post(dutyPost).details().ownStaff();
    form.put("ownStaff", ownStaff ? "true" : "");
    return DutyDetails.read(form)
            .filter(said -> Trying.done(form, () -> keeping.change(dutyPost, said)))
            .isPresent()
        ? Redirect.to("/duty-posts/" + dutyPost).saying("duty.post.changed")
        : pages.editing(dutyPost, form);
  }

  /** Weekly shifts. */
  @Post("/duty-posts/{dutyPost}/patterns")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "dutyPost")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer serve(long dutyPost, @Body Form form) {
    List<Pattern> said = PatternForm.weekly(post(dutyPost), form, Time.today(clock));
    return served(dutyPost, said, form);
  }

  /** One shift alone. */
  @Post("/duty-posts/{dutyPost}/shifts")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "dutyPost")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer serveOnce(long dutyPost, @Body Form form) {
    List<Pattern> said = PatternForm.single(post(dutyPost), form).stream().toList();
    return served(dutyPost, said, form);
  }

  private Answer served(long post, List<Pattern> said, Form form) {
    return Trying.done(form, () -> keeping.serve(post, said, viewer.account()))
        ? Redirect.to("/duty-posts/" + post).saying("duty.served")
        : pages.post(post, form);
  }

  /** Ends a weekly pattern after a day. */
  @Post("/duty-patterns/{dutyPattern}/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "dutyPattern")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer endPattern(long dutyPattern, @Body Form form) {
    long post = patterns.find(dutyPattern).orElseThrow(Problem::notFound).post();
    LocalDate last = form.day("last").orElse(Time.today(clock));
    String reason = form.required("reason", LONGEST_REASON);
    return Trying.done(form, () -> keeping.endPattern(dutyPattern, last, reason))
        ? Redirect.to("/duty-posts/" + post).saying("duty.pattern.ended")
        : pages.post(post, form);
  }

  @Post("/duty-posts/{dutyPost}/end")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "dutyPost")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer end(long dutyPost, @Body Form form) {
    String reason = form.required("reason", LONGEST_REASON);
    long station = post(dutyPost).station();
    return Trying.done(form, () -> keeping.end(dutyPost, reason))
        ? Redirect.to("/stations/" + station + "/duty").saying("duty.post.ended")
        : pages.post(dutyPost, form);
  }

  private DutyPost post(long id) {
    return posts.find(id).orElseThrow(Problem::notFound);
  }
}
