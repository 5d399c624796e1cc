package org.linli.outbox;

import io.micronaut.core.type.Argument;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.linli.tenant.CurrentTenant;

/** The messages of the current tenant that nobody has taken yet. */
@Singleton
class OutboxTable {

  private static final Argument<Map<String, String>> PAYLOAD =
      Argument.mapOf(String.class, String.class);
  private static final int LONGEST_FAILURE = 500;

  private final JdbcOperations jdbc;
  private final JsonMapper json;

  OutboxTable(@Named("default") JdbcOperations jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** A message that this node is to deliver now. */
  record Claimed(long row, int attempts, OutboxMessage message) {}

  void add(Instant now, String topic, List<UUID> ids, List<Outbox.Letter> letters) {
    jdbc.execute(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "INSERT INTO outbox_message (message, topic, subject, payload, sent_at, next_at)"
                      + " VALUES (?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < ids.size(); i++) {
              insert.setString(1, ids.get(i).toString());
              insert.setString(2, topic);
              insert.setString(3, letters.get(i).subject());
              insert.setString(4, write(letters.get(i).payload()));
              insert.setTimestamp(5, Timestamp.from(now));
              insert.setTimestamp(6, Timestamp.from(now));
              insert.addBatch();
            }
            return insert.executeBatch();
          }
        });
  }

  /**
   * Claims the message that is due longest, for as long as the claim holds; of each subject only
   * the first.
   */
  Optional<Claimed> claim(Instant now, Instant until) {
    while (true) {
      Optional<Claimed> due = jdbc.execute(connection -> firstDue(connection, now));
      if (due.isEmpty()
          || update(
                  "UPDATE outbox_message SET claimed_until = ?"
                      + " WHERE id = ? AND (claimed_until IS NULL OR claimed_until <= ?)",
                  until,
                  due.get().row(),
                  now)
              == 1) {
        return due;
      }
    }
  }

  void taken(Claimed claimed) {
    update("DELETE FROM outbox_message WHERE id = ?", claimed.row());
  }

  void failed(Claimed claimed, Instant next, String failure) {
    update(
        "UPDATE outbox_message SET attempts = attempts + 1, next_at = ?, claimed_until = NULL,"
            + " failure = ? WHERE id = ?",
        next,
        failure.substring(0, Math.min(failure.length(), LONGEST_FAILURE)),
        claimed.row());
  }

  /** How many messages have failed at least so often. */
  int failing(int attempts) {
    return jdbc.execute(
        connection -> {
          try (PreparedStatement count =
              connection.prepareStatement(
                  "SELECT COUNT(*) FROM outbox_message WHERE attempts >= ?")) {
            count.setInt(1, attempts);
            try (ResultSet row = count.executeQuery()) {
              row.next();
              return row.getInt(1);
            }
          }
        });
  }

  private Optional<Claimed> firstDue(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            SELECT m.id, m.attempts, m.message, m.topic, m.subject, m.payload
            FROM outbox_message m
            WHERE m.next_at <= ? AND (m.claimed_until IS NULL OR m.claimed_until <= ?)
              AND NOT EXISTS (
                SELECT 1 FROM outbox_message earlier
                WHERE earlier.topic = m.topic AND earlier.subject = m.subject
                  AND earlier.id < m.id)
            ORDER BY m.next_at, m.id LIMIT 1\
            """)) {
      select.setTimestamp(1, Timestamp.from(now));
      select.setTimestamp(2, Timestamp.from(now));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(claimed(row)) : Optional.empty();
      }
    }
  }

  private Claimed claimed(ResultSet row) throws SQLException {
    return new Claimed(
        row.getLong(1),
        row.getInt(2),
        new OutboxMessage(
            UUID.fromString(row.getString(3)),
            CurrentTenant.get(),
            row.getString(4),
            row.getString(5),
            parse(row.getString(6))));
  }

  private int update(String sql, Object... values) {
    return jdbc.execute(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              update.setObject(
                  i + 1, values[i] instanceof Instant at ? Timestamp.from(at) : values[i]);
            }
            return update.executeUpdate();
          }
        });
  }

  private String write(Map<String, String> payload) {
    try {
      return json.writeValueAsString(PAYLOAD, payload);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> parse(String payload) {
    try {
      return json.readValue(payload, PAYLOAD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
