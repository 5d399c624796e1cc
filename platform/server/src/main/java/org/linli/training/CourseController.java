package org.linli.training;

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
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.division.CommunityKeepers;
import org.linli.tenant.Time;
import org.linli.web.Trying;

/** The courses for those who keep them: the list, each one's page, its sessions. */
@Controller
@Produces(MediaType.TEXT_HTML)
final class CourseController {

  private static final String COURSES = "/courses/";

  private final CoursePages pages;
  private final KeepingCourses keeping;
  private final Viewer viewer;
  private final Clock clock;

  CourseController(CoursePages pages, KeepingCourses keeping, Viewer viewer, Clock clock) {
    this.pages = pages;
    this.keeping = keeping;
    this.viewer = viewer;
    this.clock = clock;
  }

  @Get("/courses")
  @Access({Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER})
  Page list(@QueryValue(defaultValue = "1") int page) {
    return pages.list(page);
  }

  @Get("/communities/{community}/courses/new")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  Page blank(long community) {
    return pages.adding(community, Form.empty());
  }

  @Post("/communities/{community}/courses")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "community")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(long community, @Body Form form) {
    Optional<Long> added =
        CourseDetails.read(form)
            .flatMap(
                said -> Trying.with(form, () -> keeping.add(community, said, viewer.account())));
    return added.isPresent()
        ? Redirect.to(COURSES + added.get()).saying("training.added")
        : pages.adding(community, form);
  }

  @Get("/courses/{course}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "course")
  Page show(long course, @QueryValue(defaultValue = "1") int page) {
    return pages.show(course, page).with(Form.empty().put("trainedOn", Time.today(clock)));
  }

  @Get("/courses/{course}/edit")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "course")
  Page edit(long course) {
    return pages.editing(course, pages.course(course).details().show());
  }

  @Post("/courses/{course}")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "course")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer change(long course, @Body Form form) {
    boolean changed =
        CourseDetails.read(form)
            .filter(said -> Trying.done(form, () -> keeping.change(course, said)))
            .isPresent();
    return changed
        ? Redirect.to(COURSES + course).saying("training.saved")
        : pages.editing(course, form);
  }

  @Post("/courses/{course}/cancellation")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "course")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect cancel(long course) {
    keeping.cancel(course);
    return Redirect.to(COURSES + course).saying("training.cancelled");
  }

  @Post("/courses/{course}/sessions")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "course")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer addSession(long course, @Body Form form) {
    boolean added =
        NewCourseSession.read(form)
            .filter(said -> Trying.done(form, () -> keeping.addSession(course, said)))
            .isPresent();
    return added
        ? Redirect.to(COURSES + course).saying("training.session.added")
        : pages.show(course, 1).with(form);
  }

  @Post("/courses/{course}/participants")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "course")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer enrol(long course, @Body Form form) {
    String numbers = form.required("numbers", 10_000);
    Optional<Integer> put =
        Trying.with(
            form,
            () -> keeping.enrol(course, numbers, CommunityKeepers.scope(viewer), viewer.account()));
    return put.isPresent()
        ? Redirect.to(COURSES + course).saying("training.enrolled.many", put.get())
        : pages.show(course, 1).with(form);
  }

  /** Notes that those who are chosen are trained from a day on. */
  @Post("/courses/{course}/trained")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "course")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer train(long course, @Body Form form) {
    if (form.text("trainedOn").isEmpty()) {
      form.reject("trainedOn", "form.required");
    }
    var day = form.day("trainedOn");
    Optional<Integer> trained =
        Trying.with(
            form,
            () ->
                keeping.train(
                    course,
                    LessonController.ids(form, "who"),
                    day.orElseThrow(),
                    viewer.account()));
    return trained.isPresent()
        ? Redirect.to(COURSES + course).saying("training.trained.many", trained.get())
        : pages.show(course, 1).with(form);
  }
}
