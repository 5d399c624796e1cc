package org.linli.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.linli.tenant.Time;

/** A session of a course. */
record CourseSession(
    long id, long course, Instant from, Instant to, String place, String trainer, int came) {

  static final String SELECT =
      "SELECT s.id, s.course_id, s.starts_at, s.ends_at, s.place, s.trainer,"
          + " (SELECT COUNT(*) FROM course_attendance a WHERE a.course_session_id = s.id)"
          + " FROM course_session s WHERE ";

  static CourseSession read(ResultSet row) throws SQLException {
    return new CourseSession(
        row.getLong(1),
        row.getLong(2),
        row.getTimestamp(3).toInstant(),
        row.getTimestamp(4).toInstant(),
        row.getString(5),
        row.getString(6),
        row.getInt(7));
  }

  LocalDate day() {
    return from.atZone(Time.ZONE).toLocalDate();
  }
}
