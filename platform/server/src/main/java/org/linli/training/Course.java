package org.linli.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A course.
 *
 * @param path how far it reaches: the community's path, or the township's
 * @param cancelledOn when it was cancelled, if it was
 */
record Course(
    long id, long community, String path, CourseDetails details, @Nullable LocalDate cancelledOn) {

  static final String COLUMNS =
      "k.id, k.community_id, k.path, k.title, k.content, k.organizer, k.topics, k.valid_months,"
          + " k.cancelled_on, k.path <> c.path, k.academy_id";

  static final String FROM = " FROM course k JOIN community c ON c.id = k.community_id WHERE ";

  static Course read(ResultSet row) throws SQLException {
    int months = row.getInt(8);
    Integer valid = row.wasNull() ? null : months;
    return new Course(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        new CourseDetails(
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getBoolean(10),
            TrainingTopic.read(row.getString(7)),
            valid,
            row.getObject(11, Long.class)),
        row.getObject(9, LocalDate.class));
  }

  /** Its title. */
  public String title() {
    return details.title();
  }
}
