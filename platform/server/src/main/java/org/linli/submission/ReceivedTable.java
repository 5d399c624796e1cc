package org.linli.submission;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.api.Paging;
import org.linli.api.ReportUnit;
import org.linli.division.Sql;
import org.linli.tenant.Tenant;

/** What tenants below have sent to the current one, one row for each version. */
@Singleton
class ReceivedTable {

  private static final String SELECT =
      "SELECT r.id, r.sender, r.sender_name, r.submission, r.version, r.form_id, r.turn_key,"
          + " r.turn_name, r.title, r.unit_name, r.unit_kind, r.unit_key, r.due_on,"
          + " r.sealed, r.sha256, r.state, r.reason, r.sent_at FROM received_submission r WHERE ";

  /** As {@link #SELECT} without the sealed text, which is large, for lists. */
  private static final String LISTED = SELECT.replace("r.sealed", "''");

  private static final String NEWEST =
      "NOT EXISTS (SELECT 1 FROM received_submission n WHERE n.sender = r.sender"
          + " AND n.submission = r.submission AND n.version > r.version)";

  private final Sql sql;
  private final Clock clock;

  ReceivedTable(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A form and a turn of which something came. */
  record Turn(String form, String turn, String title, String turnName, LocalDate due) {}

  Optional<Received> find(long id) {
    return sql.query(SELECT + "r.id = ?", List.of(id), ReceivedTable::read).stream().findFirst();
  }

  /** As {@link #find}, held until the transaction ends. */
  Optional<Received> lock(long id) {
    sql.query("SELECT id FROM received_submission WHERE id = ? FOR UPDATE", List.of(id), row -> 0);
    return find(id);
  }

  /** Whether no newer version of it came. */
  boolean isNewest(long id) {
    return !sql.query(
            "SELECT r.id FROM received_submission r WHERE r.id = ? AND " + NEWEST,
            List.of(id),
            row -> 0)
        .isEmpty();
  }

  /** All versions of what a version is of, the newest first, without sealed text. */
  List<Received> versions(Received of) {
    return sql.query(
        LISTED + "r.sender = ? AND r.submission = ? ORDER BY r.version DESC",
        List.of(of.sender(), of.submission()),
        ReceivedTable::read);
  }

  /** Takes it unless it is here already: messages may come twice; its id if it was new. */
  Optional<Long> take(Tenant sender, SentUp sent, Sealed sealed, List<Figure> figures) {
    int added =
        sql.update(
            "INSERT IGNORE INTO received_submission (sender, sender_name, division, submission,"
                + " version, form_id, turn_key, turn_name, title, unit_name, unit_kind, unit_key,"
                + " due_on, sealed, sha256, state, sent_at, received_at) VALUES (?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', ?, ?)",
            sender.id().value(),
            sender.name(),
            sender.division(),
            sent.submission(),
            sent.version(),
            sent.form(),
            sent.turn(),
            sent.turnName(),
            sent.title(),
            sent.unitName(),
            sealed.unitKind(),
            sealed.unitKey(),
            sent.due(),
            sent.sealed(),
            sent.sha256(),
            sent.sentAt(),
            clock.instant());
    if (added == 0) {
      return Optional.empty();
    }
    long id = id(sender, sent).orElseThrow();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Figure figure : figures) {
      rows.add(figure.row(id, rows.size()));
    }
    if (!rows.isEmpty()) {
      sql.batch(
          "INSERT INTO received_figure (received_id, place, column_id, title, overall, total,"
              + " whole) VALUES (?, ?, ?, ?, ?, ?, ?)",
          rows);
    }
    return Optional.of(id);
  }

  /** The id of a version that came. */
  Optional<Long> id(Tenant sender, SentUp sent) {
    return id(sender, sent.submission(), sent.version());
  }

  /** As the other. */
  Optional<Long> id(Tenant sender, long submission, int version) {
    return sql
        .query(
            "SELECT id FROM received_submission WHERE sender = ? AND submission = ?"
                + " AND version = ?",
            List.of(sender.id().value(), submission, version),
            row -> row.getLong(1))
        .stream()
        .findFirst();
  }

  void decide(long id, Received.State state, String reason, long by) {
    sql.update(
        "UPDATE received_submission SET state = ?, reason = ?, account = ?, decided_at = ?"
            + " WHERE id = ?",
        state.name(),
        reason,
        by,
        clock.instant(),
        id);
  }

  /** The forms and turns of which something came, the latest first. */
  List<Turn> turns() {
    return sql.query(
        "SELECT form_id, turn_key, MAX(title), MAX(turn_name), MAX(due_on) FROM received_submission"
            + " GROUP BY form_id, turn_key ORDER BY MAX(due_on) DESC, form_id LIMIT 60",
        List.of(),
        row ->
            new Turn(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, LocalDate.class)));
  }

  /** The newest versions of a turn, in the order of the national list, without sealed text. */
  List<Received> newest(String form, String turn) {
    return sql.query(
        LISTED
            + "r.form_id = ? AND r.turn_key = ? AND "
            + NEWEST
            + " ORDER BY r.division, r.unit_name, r.id LIMIT 2000",
        List.of(form, turn),
        ReceivedTable::read);
  }

  /** How many newest versions came, of one turn or of all. */
  long count(String form, String turn) {
    return sql.query(
            "SELECT COUNT(*) FROM received_submission r WHERE (? = '' OR r.form_id = ?)"
                + " AND (? = '' OR r.turn_key = ?) AND "
                + NEWEST,
            List.of(form, form, turn, turn),
            row -> row.getLong(1))
        .getFirst();
  }

  /** Some of them, the latest first. */
  List<Received> page(String form, String turn, Paging paging) {
    return sql.query(
        LISTED
            + "(? = '' OR r.form_id = ?) AND (? = '' OR r.turn_key = ?) AND "
            + NEWEST
            + " ORDER BY r.id DESC LIMIT ? OFFSET ?",
        List.of(form, form, turn, turn, paging.size(), paging.offset()),
        ReceivedTable::read);
  }

  /** The figures of all the newest versions of a turn, in one query. */
  List<Figure> figures(String form, String turn) {
    return sql.query(
        "SELECT f.received_id, f.column_id, f.title, f.overall, f.total, f.whole FROM"
            + " received_figure f JOIN received_submission r ON r.id = f.received_id WHERE"
            + " r.form_id = ? AND r.turn_key = ? AND r.state NOT IN ('RETURNED', 'WITHDRAWN') AND "
            + NEWEST
            + " ORDER BY f.place, f.received_id",
        List.of(form, turn),
        Figure::read);
  }

  /** How many wait for an answer. */
  long waiting() {
    return sql.query(
            "SELECT COUNT(*) FROM received_submission r WHERE r.state = 'WAITING' AND " + NEWEST,
            List.of(),
            row -> row.getLong(1))
        .getFirst();
  }

  private static Received read(ResultSet row) throws SQLException {
    return new Received(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getInt(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        ReportUnit.Kind.valueOf(row.getString(11)),
        row.getString(12),
        row.getObject(13, LocalDate.class),
        row.getString(14),
        row.getString(15),
        Received.State.valueOf(row.getString(16)),
        row.getString(17),
        row.getTimestamp(18).toInstant());
  }
}
