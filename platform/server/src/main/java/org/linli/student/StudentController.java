package org.linli.student;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.web.Platform;

/** A university's students at its desk. */
@Platform
@Controller("/university/students")
@Produces(MediaType.TEXT_HTML)
final class StudentController {

  private final Desks desks;
  private final StudentPages pages;
  private final KeepingStudents keeping;

  StudentController(Desks desks, StudentPages pages, KeepingStudents keeping) {
    this.desks = desks;
    this.pages = pages;
    this.keeping = keeping;
  }

  @Get
  @Access(Role.INSTITUTION_STAFF)
  Page list(
      @QueryValue(defaultValue = "0") long university,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "0") long part,
      @QueryValue(defaultValue = "0") long branch,
      @QueryValue(defaultValue = "false") boolean left,
      @QueryValue(defaultValue = "1") int page) {
    StudentFilter filter = new StudentFilter(q, part, branch, left);
    return desks.page(university, desk -> pages.list(desk, filter, page));
  }

  @Get("/{student}")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "student")
  Page show(String student, @QueryValue(defaultValue = "1") int page) {
    HomeKey key = HomeKey.require(student);
    return desks.within(key, () -> pages.show(key, page));
  }

  /** Notes that a student has left, or is there again; the form says which. */
  @Post("/{student}/state")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "student")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect setState(String student, @Body Form form) {
    HomeKey key = HomeKey.require(student);
    boolean left = form.checked("left");
    desks.within(
        key,
        () -> {
          keeping.setLeft(key.id(), left);
          return left;
        });
    return Redirect.outside("/university/students/" + key)
        .saying(left ? "student.left.done" : "student.back.done");
  }
}
