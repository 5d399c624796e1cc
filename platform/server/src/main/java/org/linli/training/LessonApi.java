package org.linli.training;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.api.Access;
import org.linli.api.Form;
import org.linli.api.Paging;
import org.linli.api.Problem;
import org.linli.api.Role;
import org.linli.api.Viewer;
import org.linli.volunteer.VolunteerFacts;
import org.linli.volunteer.Volunteers;
import org.linli.web.Part;
import org.linli.web.Trying;

/** Who came to a session of a course, for programs. */
@Controller("/api/lessons/{lesson}")
class LessonApi {

  private static final String CAME = "came";

  private final CourseTable courses;
  private final ParticipantTable participants;
  private final KeepingCourses keeping;
  private final Volunteers volunteers;
  private final Viewer viewer;

  LessonApi(
      CourseTable courses,
      ParticipantTable participants,
      KeepingCourses keeping,
      Volunteers volunteers,
      Viewer viewer) {
    this.courses = courses;
    this.participants = participants;
    this.keeping = keeping;
    this.volunteers = volunteers;
    this.viewer = viewer;
  }

  /** The session. */
  @Get
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "lesson")
  CourseWithLessons.Lesson show(long lesson) {
    return CourseWithLessons.Lesson.of(find(lesson));
  }

  /**
   * Who takes part in the course, names masked, and whether they came.
   *
   * @param size people at once, at most 500
   */
  @Get("/attendance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "lesson")
  Part<Comer> attendance(
      long lesson,
      @QueryValue(defaultValue = "1") int page,
      @QueryValue(defaultValue = "100") int size) {
    long course = find(lesson).course();
    Paging paging = Part.asked(page, size, participants.count(course));
    List<Long> ids =
        participants.page(course, paging).stream()
            .map(ParticipantTable.Participant::volunteer)
            .toList();
    Map<Long, VolunteerFacts> people = volunteers.byIds(ids);
    Set<Long> came = participants.came(lesson, ids);
    return Part.of(
        paging,
        ids.stream().map(people::get).filter(Objects::nonNull).toList(),
        one -> new Comer(one.id(), one.number(), one.maskedName(), came.contains(one.id())));
  }

  /** Notes who came and who didn't; of others nothing changes. */
  @Post("/attendance")
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "lesson")
  CourseWithLessons.Lesson mark(long lesson, @Body Marks marks) {
    Form form = Form.empty();
    List<Long> came = marks.came() == null ? List.of() : marks.came();
    List<Long> away = marks.away() == null ? List.of() : marks.away();
    List<Long> shown = Stream.concat(came.stream(), away.stream()).distinct().toList();
    if (shown.isEmpty() || shown.size() > KeepingCourses.MOST) {
      form.reject(CAME, "training.refused.tooMany", KeepingCourses.MOST);
    }
    if (!Trying.done(form, () -> keeping.mark(lesson, shown, came, viewer.account()))) {
      throw Problem.wrong(form);
    }
    return show(lesson);
  }

  /** Deletes a session that nobody came to. */
  @Delete
  @Access(
      value = {Role.TENANT_ADMINISTRATOR, Role.STAFF, Role.STATION_HEAD, Role.SOCIAL_WORKER},
      scopeFrom = "lesson")
  @Status(HttpStatus.NO_CONTENT)
  void delete(long lesson) {
    Trying.orConflict(() -> keeping.deleteSession(lesson));
  }

  private CourseSession find(long lesson) {
    return courses.session(lesson).orElseThrow(Problem::notFound);
  }

  /** Someone on the list, the name masked. */
  @Serdeable
  record Comer(long volunteer, String number, String name, boolean came) {}

  /** Who came, and who didn't. */
  @Serdeable
  record Marks(@Nullable List<Long> came, @Nullable List<Long> away) {}
}
