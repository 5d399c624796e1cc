package org.linli.training;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.linli.api.ScopeSource;
import org.linli.division.Sql;

/** A course lies where the community lies that keeps it. */
@Singleton
final class CourseScope implements ScopeSource {

  private final Sql sql;

  CourseScope(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String name() {
    return "course";
  }

  @Override
  public Optional<String> pathOf(String id) {
    return path("k.id = ?", id);
  }

  private Optional<String> path(String which, String id) {
    try {
      return sql
          .query(
              "SELECT c.path FROM course k JOIN community c ON c.id = k.community_id WHERE "
                  + which,
              java.util.List.of(Long.parseLong(id)),
              row -> row.getString(1))
          .stream()
          .findFirst();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A session of a course lies where the course does. */
  @Singleton
  static final class OfSession implements ScopeSource {

    private final CourseScope courses;

    OfSession(CourseScope courses) {
      this.courses = courses;
    }

    @Override
    public String name() {
      return "lesson";
    }

    @Override
    public Optional<String> pathOf(String id) {
      return courses.path("k.id = (SELECT s.course_id FROM course_session s WHERE s.id = ?)", id);
    }
  }
}
