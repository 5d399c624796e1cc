package org.linli.training;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.web.Trying;

/** A session of a course: who came. */
@Controller("/lessons/{lesson}")
@Produces(MediaType.TEXT_HTML)
final class LessonController {

  private final CoursePages pages;
  private final KeepingCourses keeping;
  private final Viewer viewer;

  LessonController(CoursePages pages, KeepingCourses keeping, Viewer viewer) {
    this.pages = pages;
    this.keeping = keeping;
    this.viewer = viewer;
  }

  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "lesson")
  Page show(long lesson, @QueryValue(defaultValue = "1") int page) {
    return pages.lesson(lesson, page);
  }

  /** Notes who of the people on a page of the list came. */
  @Post
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "lesson")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer mark(long lesson, @Body Form form) {
    boolean marked =
        Trying.done(
            form,
            () -> keeping.mark(lesson, ids(form, "shown"), ids(form, "came"), viewer.account()));
    return marked
        ? Redirect.to("/lessons/" + lesson).saying("training.marked")
        : pages.lesson(lesson, 1).with(form);
  }

  @Post("/deletion")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "lesson")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect delete(long lesson) {
    long course = pages.courseOf(lesson);
    Trying.orConflict(() -> keeping.deleteSession(lesson));
    return Redirect.to("/courses/" + course).saying("training.session.deleted");
  }

  /** The numbers that boxes of one name sent; what is none is left out. */
  static List<Long> ids(Form form, String field) {
    return form.all(field).stream()
        .filter(one -> one.matches("[0-9]{1,19}"))
        .limit(KeepingCourses.MOST)
        .map(Long::parseLong)
        .toList();
  }
}
