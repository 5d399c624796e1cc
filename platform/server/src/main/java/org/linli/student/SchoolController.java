package org.linli.student;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Access;
import org.linli.api.Answer;
import org.linli.api.Form;
import org.linli.api.Page;
import org.linli.api.Paging;
import org.linli.api.Redirect;
import org.linli.api.Role;
import org.linli.institution.Institution;
import org.linli.tenant.Time;
import org.linli.web.DayOnRecord;
import org.linli.web.Platform;
import org.linli.web.Trying;

/** A university's links with middle schools at its desk. */
@Platform
@Controller("/university/schools")
@Produces(MediaType.TEXT_HTML)
final class SchoolController {

  private static final int ON_A_PAGE = 50;

  private final Desks desks;
  private final SchoolLinks links;
  private final Clock clock;

  SchoolController(Desks desks, SchoolLinks links, Clock clock) {
    this.desks = desks;
    this.links = links;
    this.clock = clock;
  }

  /** A line of the list. */
  record Line(HomeKey key, SchoolLinks.SchoolLink link, String part) {}

  @Get
  @Access(Role.INSTITUTION_STAFF)
  Page list(
      @QueryValue(defaultValue = "0") long university, @QueryValue(defaultValue = "1") int page) {
    return list(university, page, Form.empty().put("from", Time.today(clock)));
  }

  private Page list(long university, int page, Form form) {
    return desks.page(
        university,
        desk -> {
          Paging paging = new Paging(page, ON_A_PAGE, links.count(desk.scope()));
          Map<Long, String> names = desk.names();
          List<Line> lines =
              links.page(desk.scope(), paging).stream()
                  .map(
                      one ->
                          new Line(
                              desk.key(one.id()), one, names.getOrDefault(one.institution(), "")))
                  .toList();
          return StudentPages.page("student/schools")
              .with("parts", desk.choices())
              .with("lines", lines)
              .with("paging", paging)
              .with(form);
        });
  }

  @Post
  @Access(Role.INSTITUTION_STAFF)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Answer add(@QueryValue(defaultValue = "0") long university, @Body Form form) {
    Desk desk = desks.get(university);
    Optional<Institution> part = desk.part(form);
    String school = form.required("school", 120);
    String what = form.required("what", 500);
    LocalDate from = DayOnRecord.read(form, "from");
    return Trying.with(
                form,
                () ->
                    desks.within(
                        desk.home(), () -> links.add(part.orElseThrow(), school, what, from)))
            .isPresent()
        ? Redirect.outside("/university/schools").saying("student.school.added")
        : list(university, 1, form);
  }

  @Post("/{school}/end")
  @Access(value = Role.INSTITUTION_STAFF, scopeFrom = "school")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  Redirect end(String school) {
    HomeKey key = HomeKey.require(school);
    desks.within(
        key,
        () -> {
          links.end(key.id());
          return key;
        });
    return Redirect.outside("/university/schools").saying("student.school.ended");
  }
}
