package org.linli.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding that became a case of false records.
 *
 * @param path where the community lies
 * @param reason why it was opened
 * @param words what came of it
 * @param publishedAt when it was published, without names
 */
record FalseRecordCase(
    long id,
    long finding,
    long community,
    String path,
    Cause cause,
    String reason,
    long openedBy,
    Instant openedAt,
    State state,
    String words,
    @Nullable Instant publishedAt,
    @Nullable LocalDate orderedUntil,
    long entries,
    long takenBack) {

  static final String COLUMNS =
      "k.id, k.finding_id, k.community_id, c.path, f.cause, k.reason, k.opened_by, k.opened_at,"
          + " k.state, k.words, k.published_at, (SELECT MAX(m.due_on) FROM false_record_measure m"
          + " WHERE m.case_id = k.id), (SELECT COUNT(*) FROM finding_entry n"
          + " WHERE n.finding_id = k.finding_id), (SELECT COUNT(*) FROM finding_entry n"
          + " JOIN ledger_entry r ON r.reverses_id = n.entry_id WHERE n.finding_id = k.finding_id)";

  static final String FROM =
      " FROM false_record_case k JOIN finding f ON f.id = k.finding_id"
          + " JOIN community c ON c.id = k.community_id";

  /** What has become of it. */
  enum State {
    OPEN,
    FALSE_RECORD,
    UNFOUNDED
  }

  /** What is done about false records. */
  enum Measure {
    WARNING,
    ORDER,
    PUBLICATION,
    /** Taken with its subject and its period, never by words alone. */
    SUSPENSION;

    /** Those that are words, perhaps with a day. */
    static final List<Measure> PLAIN = List.of(WARNING, ORDER, PUBLICATION);
  }

  /** A measure that was taken; an order says until when it is to be carried out. */
  record Taken(Measure measure, String words, @Nullable LocalDate due, long by, Instant at) {}

  /** Whether an order to correct was to be carried out by now, and entries still stand. */
  boolean isLate(LocalDate today) {
    return orderedUntil != null && orderedUntil.isBefore(today) && takenBack < entries;
  }

  static FalseRecordCase read(ResultSet row) throws SQLException {
    Timestamp published = row.getTimestamp(11);
    return new FalseRecordCase(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getString(4),
        Cause.valueOf(row.getString(5)),
        row.getString(6),
        row.getLong(7),
        row.getTimestamp(8).toInstant(),
        State.valueOf(row.getString(9)),
        row.getString(10),
        published == null ? null : published.toInstant(),
        row.getObject(12, LocalDate.class),
        row.getLong(13),
        row.getLong(14));
  }
}
