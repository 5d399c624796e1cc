package org.linli.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** A course and its sessions, for programs. */
@Serdeable
record CourseWithLessons(
    CourseApi.Item course, @JsonInclude(JsonInclude.Include.ALWAYS) List<Lesson> lessons) {

  static CourseWithLessons of(Course course, List<CourseSession> sessions) {
    return new CourseWithLessons(
        CourseApi.Item.of(course), sessions.stream().map(Lesson::of).toList());
  }

  /**
   * A session of a course.
   *
   * @param came how many people came
   */
  @Serdeable
  record Lesson(
      long id, long course, Instant from, Instant to, String place, String trainer, int came) {

    static Lesson of(CourseSession session) {
      return new Lesson(
          session.id(),
          session.course(),
          session.from(),
          session.to(),
          session.place(),
          session.trainer(),
          session.came());
    }
  }
}
