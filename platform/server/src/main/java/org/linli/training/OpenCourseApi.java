package org.linli.training;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Problem;
import org.linli.web.Trying;

/** A course as everyone sees it, and leaving it, for programs. */
@Controller("/api/training/{course}")
class OpenCourseApi {

  private final CourseTable courses;
  private final Enrolling enrolling;

  OpenCourseApi(CourseTable courses, Enrolling enrolling) {
    this.courses = courses;
    this.enrolling = enrolling;
  }

  /** A course with its sessions. */
  @Get
  @Access(anyone = true)
  CourseWithLessons show(long course) {
    return CourseWithLessons.of(
        courses.find(course).orElseThrow(Problem::notFound), courses.sessions(course));
  }

  /** Takes an enrolment back, of the viewer or a ward, before they came. */
  @Post("/leaving")
  @Access(signedIn = true)
  @Status(HttpStatus.NO_CONTENT)
  void leave(long course, @Body CourseApi.NewEnrolment who) {
    Form form = Form.empty();
    Long volunteer = who.volunteer();
    if (volunteer == null) {
      throw Problem.wrong(form.reject("volunteer", "form.required"));
    }
    if (!Trying.done(form, () -> enrolling.leave(course, volunteer))) {
      throw Problem.wrong(form);
    }
  }
}
