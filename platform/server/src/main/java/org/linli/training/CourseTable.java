package org.linli.training;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linli.api.Paging;
import org.linli.api.Scope;
import org.linli.division.Condition;
import org.linli.division.Sql;

/** The rows of the current tenant's courses and of their sessions. */
@Singleton
class CourseTable {

  /** A township's code: the beginning of the path of whatever lies in it. */
  private static final int TOWNSHIP = 9;

  private final Sql sql;
  private final Clock clock;

  CourseTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Course> find(long id) {
    return sql
        .query("SELECT " + Course.COLUMNS + Course.FROM + "k.id = ?", List.of(id), Course::read)
        .stream()
        .findFirst();
  }

  Optional<Course> lock(long id) {
    sql.query("SELECT id FROM course WHERE id = ? FOR UPDATE", List.of(id), row -> row.getLong(1));
    return find(id);
  }

  /** Where a community of today lies; empty if it was closed. */
  Optional<String> pathOfOpen(long community) {
    return sql
        .query(
            "SELECT path FROM community WHERE id = ? AND (valid_to IS NULL OR valid_to > "
                + Sql.TODAY
                + ") FOR UPDATE",
            List.of(community),
            row -> row.getString(1))
        .stream()
        .findFirst();
  }

  static String reach(String path, CourseDetails said) {
    return said.wholeTownship() ? path.substring(0, Math.min(TOWNSHIP, path.length())) : path;
  }

  long count(Scope scope) {
    Condition where = Condition.within("c.path", scope);
    return sql.query(
            "SELECT COUNT(*)" + Course.FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** The courses of a part of the tenant, the newest first. */
  List<Course> page(Scope scope, Paging paging) {
    return page(Condition.within("c.path", scope), "k.id DESC", paging);
  }

  long countComing() {
    Condition where = coming();
    return sql.query(
            "SELECT COUNT(*)" + Course.FROM + where.sql(), where.values(), row -> row.getLong(1))
        .getFirst();
  }

  /** The courses that have a session to come, what begins first first. */
  List<Course> coming(Paging paging) {
    return page(
        coming(),
        "(SELECT MIN(s.starts_at) FROM course_session s WHERE s.course_id = k.id"
            + " AND s.ends_at > UTC_TIMESTAMP()), k.id",
        paging);
  }

  private Condition coming() {
    return Condition.of(
        "k.cancelled_on IS NULL AND k.id IN (SELECT s.course_id FROM course_session s"
            + " WHERE s.ends_at > ? AND s.starts_at > ?)",
        clock.instant(),
        clock.instant().minus(java.time.Duration.ofDays(1)));
  }

  private List<Course> page(Condition where, String order, Paging paging) {
    List<Object> values = new ArrayList<>(where.values());
    values.add(paging.size());
    values.add(paging.offset());
    return sql.query(
        "SELECT "
            + Course.COLUMNS
            + Course.FROM
            + where.sql()
            + " ORDER BY "
            + order
            + " LIMIT ? OFFSET ?",
        values,
        Course::read);
  }

  long add(long community, String path, CourseDetails said, long by) {
    return sql.insert(
        "INSERT INTO course (community_id, path, title, content, organizer, topics, valid_months,"
            + " academy_id, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        community,
        reach(path, said),
        said.title(),
        said.content(),
        said.organizer(),
        TrainingTopic.write(said.topics()),
        said.validMonths(),
        said.academy(),
        by,
        clock.instant());
  }

  void change(long id, String path, CourseDetails said) {
    sql.update(
        "UPDATE course SET path = ?, title = ?, content = ?, organizer = ?, topics = ?,"
            + " valid_months = ?, academy_id = ? WHERE id = ?",
        reach(path, said),
        said.title(),
        said.content(),
        said.organizer(),
        TrainingTopic.write(said.topics()),
        said.validMonths(),
        said.academy(),
        id);
  }

  void cancel(long id, LocalDate day) {
    sql.update("UPDATE course SET cancelled_on = ? WHERE id = ?", day, id);
  }

  Optional<CourseSession> session(long id) {
    return sql.query(CourseSession.SELECT + "s.id = ?", List.of(id), CourseSession::read).stream()
        .findFirst();
  }

  List<CourseSession> sessions(long course) {
    return sql.query(
        CourseSession.SELECT + "s.course_id = ? ORDER BY s.starts_at, s.id",
        List.of(course),
        CourseSession::read);
  }

  void addSession(long course, NewCourseSession said) {
    sql.update(
        "INSERT INTO course_session (course_id, starts_at, ends_at, place, trainer, trainer_id)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        course,
        said.from(),
        said.to(),
        said.place(),
        said.trainer(),
        said.trainerId());
  }

  void deleteSession(long id) {
    sql.update("DELETE FROM course_session WHERE id = ?", id);
  }
}
