package org.linli.audit;

import io.micronaut.core.type.Argument;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The entries of one schema: a tenant's, or the control schema's. Adds and reads. */
final class AuditTable {

  private static final Argument<Map<String, String>> DETAILS =
      Argument.mapOf(String.class, String.class);
  private static final String INSERT =
      "INSERT INTO audit_entry (done_at, account, roles, address, request, action, refused, kind,"
          + " object, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String SELECT =
      "SELECT id, done_at, account, roles, address, request, action, refused, kind, object,"
          + " details FROM audit_entry WHERE %s ORDER BY done_at DESC, id DESC LIMIT %d";

  private final JdbcOperations jdbc;
  private final TransactionOperations<Connection> transactions;
  private final JsonMapper json;

  AuditTable(JdbcOperations jdbc, TransactionOperations<Connection> transactions, JsonMapper json) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.json = json;
  }

  /** Adds an entry in the transaction that is open, if one is. */
  void add(Instant now, NewEntry entry) {
    jdbc.execute(connection -> insert(connection, now, entry));
  }

  /** Adds an entry that stays whatever becomes of the transaction that is open. */
  void addApart(Instant now, NewEntry entry) {
    transactions.execute(
        TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW),
        status -> insert(status.getConnection(), now, entry));
  }

  /** The newest entries older than a position, newest first. */
  List<AuditEntry> read(AuditQuery query, Optional<Position> after, int limit) {
    AuditQuery.Conditions where = query.after(after);
    return jdbc.execute(connection -> select(connection, where, limit));
  }

  private List<AuditEntry> select(Connection connection, AuditQuery.Conditions where, int limit)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(SELECT.formatted(where.sql(), limit))) {
      bind(select, where);
      List<AuditEntry> entries = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(entry(row));
        }
      }
      return entries;
    }
  }

  /** How many entries there are. */
  long count(AuditQuery query) {
    AuditQuery.Conditions where = query.after(Optional.empty());
    return jdbc.execute(
        connection -> {
          try (PreparedStatement count =
              connection.prepareStatement(
                  "SELECT COUNT(*) FROM audit_entry WHERE " + where.sql())) {
            bind(count, where);
            try (ResultSet row = count.executeQuery()) {
              row.next();
              return row.getLong(1);
            }
          }
        });
  }

  /** The actions that occur. */
  List<String> actions() {
    return texts("SELECT action FROM audit_entry GROUP BY action ORDER BY action");
  }

  /** The kinds of objects that occur. */
  List<String> kinds() {
    return texts("SELECT kind FROM audit_entry GROUP BY kind ORDER BY kind");
  }

  private List<String> texts(String sql) {
    return jdbc.execute(
        connection -> {
          try (PreparedStatement select = connection.prepareStatement(sql);
              ResultSet row = select.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
              texts.add(row.getString(1));
            }
            return texts;
          }
        });
  }

  private static void bind(PreparedStatement statement, AuditQuery.Conditions where)
      throws SQLException {
    for (int i = 0; i < where.values().size(); i++) {
      Object value = where.values().get(i);
      statement.setObject(i + 1, value instanceof Instant at ? Timestamp.from(at) : value);
    }
  }

  private int insert(Connection connection, Instant now, NewEntry entry) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      Actor actor = entry.actor();
      insert.setTimestamp(1, Timestamp.from(now));
      insert.setLong(2, actor.account());
      insert.setString(3, actor.roles());
      insert.setString(4, actor.address());
      insert.setString(5, actor.request());
      insert.setString(6, entry.action());
      insert.setBoolean(7, entry.refused());
      insert.setString(8, entry.kind());
      insert.setString(9, entry.object());
      insert.setString(10, write(entry.details()));
      return insert.executeUpdate();
    }
  }

  private AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong(1),
        row.getTimestamp(2).toInstant(),
        new Actor(row.getLong(3), row.getString(4), row.getString(5), row.getString(6)),
        row.getString(7),
        row.getBoolean(8),
        row.getString(9),
        row.getString(10),
        parse(row.getString(11)));
  }

  private String write(Map<String, String> details) {
    try {
      return json.writeValueAsString(DETAILS, details);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> parse(String details) {
    try {
      return json.readValue(details, DETAILS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
