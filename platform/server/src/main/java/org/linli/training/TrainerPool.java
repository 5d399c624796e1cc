package org.linli.training;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.division.Sql;
import org.linli.key.Cell;
import org.linli.key.Sealing;
import org.linli.tenant.CurrentTenant;
import org.linli.tenant.Time;

/** The rows of the current tenant's trainers. */
@Singleton
class TrainerPool {

  private static final String CONTACT = "trainer.contact";
  private static final String SELECT =
      "SELECT id, path, name, organization, topics, contact, left_on IS NOT NULL FROM trainer";

  private final Sql sql;
  private final Sealing sealing;
  private final Clock clock;

  TrainerPool(Sql sql, Sealing sealing, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.clock = clock;
  }

  Optional<Trainer> find(long id) {
    return sql.query(SELECT + " WHERE id = ?", List.of(id), this::read).stream().findFirst();
  }

  /** How many train, for a topic or for any. */
  long count(@Nullable TrainingTopic topic) {
    return sql.query(
            "SELECT COUNT(*) FROM trainer WHERE left_on IS NULL" + about(topic),
            about(topic, List.of()),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Those who train, for a topic or for any, by name. */
  List<Trainer> page(@Nullable TrainingTopic topic, Paging paging) {
    return sql.query(
        SELECT + " WHERE left_on IS NULL" + about(topic) + " ORDER BY name, id LIMIT ? OFFSET ?",
        about(topic, List.of(paging.size(), paging.offset())),
        this::read);
  }

  private static String about(@Nullable TrainingTopic topic) {
    return topic == null ? "" : " AND FIND_IN_SET(?, topics)";
  }

  private static List<Object> about(@Nullable TrainingTopic topic, List<Object> rest) {
    List<Object> values = new ArrayList<>();
    if (topic != null) {
      values.add(topic.name());
    }
    values.addAll(rest);
    return values;
  }

  long add(String path, Trainer.Said said, long by) {
    long id =
        sql.insert(
            "INSERT INTO trainer (path, name, organization, topics, noted_by, noted_at)"
                + " VALUES (?, ?, ?, ?, ?, ?)",
            path,
            said.name(),
            said.organization(),
            TrainingTopic.write(said.topics()),
            by,
            clock.instant());
    sql.update("UPDATE trainer SET contact = ? WHERE id = ?", seal(id, said.contact()), id);
    return id;
  }

  void change(long id, Trainer.Said said) {
    sql.update(
        "UPDATE trainer SET name = ?, organization = ?, topics = ?, contact = ? WHERE id = ?",
        said.name(),
        said.organization(),
        TrainingTopic.write(said.topics()),
        seal(id, said.contact()),
        id);
  }

  /** Takes one out of the pool; how to reach them is forgotten. */
  void leave(long id) {
    sql.update(
        "UPDATE trainer SET left_on = ?, contact = NULL WHERE id = ? AND left_on IS NULL",
        Time.today(clock),
        id);
  }

  private byte @Nullable [] seal(long id, String contact) {
    return contact.isEmpty()
        ? null
        : sealing.seal(CurrentTenant.get().id(), new Cell(CONTACT, id), contact);
  }

  private Trainer read(ResultSet row) throws SQLException {
    long id = row.getLong(1);
    byte[] sealed = row.getBytes(6);
    String contact =
        sealed == null ? "" : sealing.open(CurrentTenant.get().id(), new Cell(CONTACT, id), sealed);
    return new Trainer(
        id,
        row.getString(2),
        new Trainer.Said(
            row.getString(3), row.getString(4), TrainingTopic.read(row.getString(5)), contact),
        row.getBoolean(7));
  }
}
