package org.linli.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.training.TrainingTopic;
import org.linli.volunteer.ServiceType;

/**
 * An activity.
 *
 * @param path where its community lies
 * @param details what is said of it
 * @param projectName its project's name, if it has one
 * @param teamName its team's name, if it has one
 */
record Activity(
    long id,
    long community,
    String path,
    ActivityDetails details,
    @Nullable String projectName,
    @Nullable String teamName,
    ActivityState state,
    @Nullable String cancelReason,
    @Nullable Instant publishedAt) {

  static final String SELECT =
      "SELECT a.id, a.community_id, c.path, a.name, a.project_id, a.team_id, a.service_type,"
          + " a.description, a.risks, a.minimum_age, a.skills, a.charge_account, a.contact,"
          + " (SELECT p.name FROM project p WHERE p.id = a.project_id),"
          + " (SELECT t.name FROM team t WHERE t.id = a.team_id),"
          + " a.state, a.cancel_reason, a.published_at, a.trainings, a.is_insured"
          + " FROM activity a JOIN community c ON c.id = a.community_id WHERE ";

  static Activity read(ResultSet row) throws SQLException {
    return new Activity(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        new ActivityDetails(
            row.getString(4),
            row.getObject(5, Long.class),
            row.getObject(6, Long.class),
            ServiceType.valueOf(row.getString(7)),
            row.getString(8),
            row.getString(9),
            row.getInt(10),
            Skills.read(row.getString(11)),
            row.getLong(12),
            row.getString(13),
            TrainingTopic.read(row.getString(19)),
            row.getBoolean(20)),
        row.getString(14),
        row.getString(15),
        ActivityState.valueOf(row.getString(16)),
        row.getString(17),
        Optional.ofNullable(row.getTimestamp(18)).map(Timestamp::toInstant).orElse(null));
  }

  /** Its name. */
  public String name() {
    return details.name();
  }

  /** Whether everyone may see it. */
  boolean isPublic() {
    return state != ActivityState.DRAFT;
  }

  /** Whether something may still be changed. */
  boolean isAlive() {
    return state == ActivityState.DRAFT || state == ActivityState.PUBLISHED;
  }
}
