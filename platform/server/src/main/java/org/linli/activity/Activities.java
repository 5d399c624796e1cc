package org.linli.activity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.division.Sql;
import org.linli.training.TrainingTopic;

/** The rows of the current tenant's activities. */
@Singleton
class Activities {

  private final Sql sql;
  private final Clock clock;

  Activities(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Activity> find(long id) {
    return sql.query(Activity.SELECT + "a.id = ?", List.of(id), Activity::read).stream()
        .findFirst();
  }

  /** Locks an activity until the transaction ends and reads it. */
  Optional<Activity> lock(long id) {
    sql.query(
        "SELECT id FROM activity WHERE id = ? FOR UPDATE", List.of(id), row -> row.getLong(1));
    return find(id);
  }

  Optional<String> pathOf(long id) {
    return sql
        .query(
            "SELECT c.path FROM activity a JOIN community c ON c.id = a.community_id WHERE a.id ="
                + " ?",
            List.of(id),
            row -> row.getString(1))
        .stream()
        .findFirst();
  }

  /** Whether a community is there today: in one that was closed nothing new begins. */
  boolean isOpen(long community) {
    return !sql.query(
            "SELECT id FROM community WHERE id = ? AND (valid_to IS NULL OR valid_to > "
                + Sql.TODAY
                + ")",
            List.of(community),
            row -> row.getLong(1))
        .isEmpty();
  }

  /** Adds a draft; tells its id. */
  long add(long community, ActivityDetails said) {
    return sql.insert(
        "INSERT INTO activity (community_id, name, project_id, team_id, service_type, description,"
            + " risks, minimum_age, skills, charge_account, contact, trainings, is_insured, state,"
            + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?)",
        community,
        said.name(),
        said.project(),
        said.team(),
        said.serviceType().name(),
        said.description(),
        said.risks(),
        said.minimumAge(),
        Skills.write(said.skills()),
        said.charge(),
        said.contact(),
        TrainingTopic.write(said.trainings()),
        said.insured(),
        clock.instant());
  }

  /** Adds the activity of a post at a station, open for its shifts at once; tells its id. */
  long addDuty(long community, ActivityDetails said) {
    long id = add(community, said);
    sql.update("UPDATE activity SET kind = 'DUTY' WHERE id = ?", id);
    publish(id);
    return id;
  }

  void change(long id, ActivityDetails said) {
    sql.update(
        "UPDATE activity SET name = ?, project_id = ?, team_id = ?, service_type = ?,"
            + " description = ?, risks = ?, minimum_age = ?, skills = ?, charge_account = ?,"
            + " contact = ?, trainings = ?, is_insured = ? WHERE id = ?",
        said.name(),
        said.project(),
        said.team(),
        said.serviceType().name(),
        said.description(),
        said.risks(),
        said.minimumAge(),
        Skills.write(said.skills()),
        said.charge(),
        said.contact(),
        TrainingTopic.write(said.trainings()),
        said.insured(),
        id);
  }

  void publish(long id) {
    sql.update(
        "UPDATE activity SET state = 'PUBLISHED', published_at = ? WHERE id = ?",
        clock.instant(),
        id);
  }

  /** Ends an activity: finished, or cancelled with the reason. */
  void end(long id, ActivityState state, @Nullable String reason) {
    sql.update(
        "UPDATE activity SET state = ?, cancel_reason = ? WHERE id = ?", state.name(), reason, id);
  }

  /** Takes a draft away as if it had never been. */
  void delete(long id) {
    sql.update("DELETE FROM activity_session WHERE activity_id = ?", id);
    sql.update("DELETE FROM activity WHERE id = ?", id);
  }
}
