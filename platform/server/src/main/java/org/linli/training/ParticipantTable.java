package org.linli.training;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of who takes part in courses, who came, and who is trained. */
@Singleton
class ParticipantTable {

  private final Sql sql;
  private final Clock clock;

  ParticipantTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Someone who takes part.
   *
   * @param came to how many of the sessions
   * @param trainedOn when they were noted as trained; null if they were not
   */
  record Participant(
      long volunteer, int came, @Nullable LocalDate trainedOn, @Nullable LocalDate validUntil) {}

  long count(long course) {
    return sql.query(
            "SELECT COUNT(*) FROM course_participant WHERE course_id = ?",
            List.of(course),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Who takes part, in the order of their coming. */
  List<Participant> page(long course, Paging paging) {
    return sql.query(
        "SELECT p.volunteer_id, (SELECT COUNT(*) FROM course_session s JOIN course_attendance a"
            + " ON a.course_session_id = s.id AND a.volunteer_id = p.volunteer_id"
            + " WHERE s.course_id = p.course_id),"
            + " (SELECT MIN(t.trained_on) FROM trained t WHERE t.course_id = p.course_id"
            + " AND t.volunteer_id = p.volunteer_id),"
            + " (SELECT MIN(t.valid_until) FROM trained t WHERE t.course_id = p.course_id"
            + " AND t.volunteer_id = p.volunteer_id)"
            + " FROM course_participant p WHERE p.course_id = ? ORDER BY p.id LIMIT ? OFFSET ?",
        List.of(course, paging.size(), paging.offset()),
        row ->
            new Participant(
                row.getLong(1),
                row.getInt(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class)));
  }

  /** Which of some people take part in a course. */
  Set<Long> among(long course, Collection<Long> volunteers) {
    Condition these =
        Condition.of("course_id = ?", course).and(Condition.in("volunteer_id", volunteers));
    return Set.copyOf(
        sql.query(
            "SELECT volunteer_id FROM course_participant WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1)));
  }

  /** Everyone who takes part in a course. */
  List<Long> all(long course) {
    return sql.query(
        "SELECT volunteer_id FROM course_participant WHERE course_id = ?",
        List.of(course),
        row -> row.getLong(1));
  }

  /** Who of some people was trained by a course. */
  Set<Long> trained(long course, Collection<Long> volunteers) {
    Condition these =
        Condition.of("course_id = ?", course).and(Condition.in("volunteer_id", volunteers));
    return sql
        .query(
            "SELECT volunteer_id FROM trained WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .stream()
        .collect(Collectors.toSet());
  }

  /** Who of some people came to a session. */
  Set<Long> came(long session, Collection<Long> volunteers) {
    Condition these =
        Condition.of("course_session_id = ?", session)
            .and(Condition.in("volunteer_id", volunteers));
    return sql
        .query(
            "SELECT volunteer_id FROM course_attendance WHERE " + these.sql(),
            these.values(),
            row -> row.getLong(1))
        .stream()
        .collect(Collectors.toSet());
  }

  void enrol(long course, Collection<Long> volunteers, long by) {
    sql.batch(
        "INSERT IGNORE INTO course_participant (course_id, volunteer_id, noted_by, noted_at)"
            + " VALUES (?, ?, ?, ?)",
        volunteers.stream()
            .map(one -> List.<Object>of(course, one, by, java.sql.Timestamp.from(clock.instant())))
            .toList());
  }

  /** Takes someone off the list who neither came nor was trained; tells whether it could be. */
  boolean leave(long course, long volunteer) {
    return sql.update(
            "DELETE FROM course_participant WHERE course_id = ? AND volunteer_id = ?"
                + " AND NOT EXISTS (SELECT 1 FROM course_session s JOIN course_attendance a"
                + " ON a.course_session_id = s.id WHERE s.course_id = ? AND a.volunteer_id = ?)"
                + " AND NOT EXISTS (SELECT 1 FROM trained t WHERE t.course_id = ?"
                + " AND t.volunteer_id = ?)",
            course,
            volunteer,
            course,
            volunteer,
            course,
            volunteer)
        == 1;
  }

  /** Notes who of the people on a page came, and that the others of it did not. */
  void mark(long session, Collection<Long> shown, Collection<Long> came, long by) {
    Condition away =
        Condition.of("course_session_id = ?", session)
            .and(
                Condition.in(
                    "volunteer_id", shown.stream().filter(one -> !came.contains(one)).toList()));
    sql.update("DELETE FROM course_attendance WHERE " + away.sql(), away.values().toArray());
    sql.batch(
        "INSERT IGNORE INTO course_attendance (course_session_id, volunteer_id, noted_by, noted_at)"
            + " VALUES (?, ?, ?, ?)",
        came.stream()
            .map(one -> List.<Object>of(session, one, by, java.sql.Timestamp.from(clock.instant())))
            .toList());
  }

  void train(Course course, Collection<Long> volunteers, LocalDate day, long by) {
    Integer months = course.details().validMonths();
    LocalDate until = months == null ? null : day.plusMonths(months);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (long volunteer : volunteers) {
      for (TrainingTopic topic : course.details().topics()) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(volunteer);
        row.add(course.id());
        row.add(topic.name());
        row.add(day);
        row.add(until);
        row.add(by);
        row.add(java.sql.Timestamp.from(clock.instant()));
        rows.add(row);
      }
    }
    sql.batch(
        "INSERT IGNORE INTO trained (volunteer_id, course_id, topic, trained_on, valid_until,"
            + " noted_by, noted_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }
}
