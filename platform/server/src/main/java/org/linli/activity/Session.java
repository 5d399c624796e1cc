package org.linli.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.api.Joinable;
import org.linli.training.TrainingTopic;
import org.linli.volunteer.ServiceType;
import org.linli.volunteer.Skill;

/**
 * A session with what its activity asks of those who come.
 *
 * @param facts what everyone may know
 * @param path where its community lies
 * @param taken places that are confirmed or offered
 * @param waiting how many people wait for a place
 * @param lastQueue the last number given in the queue
 */
record Session(
    SessionFacts facts,
    String path,
    int minimumAge,
    Set<Skill> skills,
    Set<TrainingTopic> trainings,
    boolean insured,
    ServiceType serviceType,
    int taken,
    int waiting,
    long lastQueue,
    @Nullable String cancelReason) {

  static final String COLUMNS =
      "s.id, s.activity_id, a.project_id, a.team_id, a.community_id, a.name, s.place,"
          + " s.meeting_point, s.starts_at, s.ends_at, s.capacity, a.charge_account, a.contact,"
          + " a.state, s.state, c.path, a.minimum_age, a.skills, s.taken, s.waiting, s.last_queue,"
          + " s.cancel_reason, a.trainings, a.is_insured, a.service_type,"
          + " a.kind";

  static final String FROM =
      " FROM activity_session s JOIN activity a ON a.id = s.activity_id"
          + " JOIN community c ON c.id = a.community_id WHERE ";

  static Session read(ResultSet row) throws SQLException {
    SessionFacts facts =
        new SessionFacts(
            row.getLong(1),
            row.getLong(2),
            row.getObject(3, Long.class),
            row.getObject(4, Long.class),
            row.getLong(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getTimestamp(9).toInstant(),
            row.getTimestamp(10).toInstant(),
            row.getInt(11),
            row.getLong(12),
            row.getString(13),
            ActivityState.valueOf(row.getString(14)),
            SessionState.valueOf(row.getString(15)),
            SessionKind.valueOf(row.getString(26)));
    return new Session(
        facts,
        row.getString(16),
        row.getInt(17),
        Skills.read(row.getString(18)),
        TrainingTopic.read(row.getString(23)),
        row.getBoolean(24),
        ServiceType.valueOf(row.getString(25)),
        row.getInt(19),
        row.getInt(20),
        row.getLong(21),
        row.getString(22));
  }

  /** What the rules of plugins see of it. */
  Joinable joinable() {
    return new Joinable(
        Joinable.Kind.ACTIVITY,
        facts.community(),
        false,
        facts.day(),
        serviceType.name(),
        minimumAge);
  }

  /** Its id. */
  public long id() {
    return facts.id();
  }

  Instant from() {
    return facts.from();
  }

  Instant to() {
    return facts.to();
  }

  LocalDate day() {
    return facts.day();
  }

  SessionState state() {
    return facts.state();
  }

  /** How many people can take part. */
  public int capacity() {
    return facts.capacity();
  }

  /** A place is free only when fewer are taken than there are and nobody waits. */
  public boolean hasFreePlace() {
    return taken + 1 <= capacity() && waiting == 0;
  }

  /** How many places are free for whoever comes now. */
  public int free() {
    return waiting > 0 ? 0 : Math.max(0, capacity() - taken);
  }

  boolean isPast(Instant now) {
    return !from().isAfter(now);
  }
}
