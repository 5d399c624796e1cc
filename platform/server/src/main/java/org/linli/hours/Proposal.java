package org.linli.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.hours.Outcome.Cause;

/**
 * Hours that wait for a second person, or waited.
 *
 * @param corrects the entry that it is to stand for
 * @param by the account that proposes it
 * @param answer what the second person said
 */
record Proposal(
    long id,
    Served served,
    Occasion occasion,
    Evidence evidence,
    Cause cause,
    @Nullable Long corrects,
    String reason,
    long by,
    Instant at,
    State state,
    @Nullable Long decidedBy,
    @Nullable Instant decidedAt,
    String answer) {

  static final String COLUMNS =
      "p.id, p.entry_key, p.volunteer_id, p.started_at, p.ended_at, p.session_id, p.community_id,"
          + " p.team_id, p.project_id, p.evidence, p.cause, p.corrects_id, p.reason,"
          + " p.proposed_by, p.proposed_at, p.state, p.decided_by, p.decided_at, p.answer";

  /** What has become of it. */
  enum State {
    WAITING,
    CONFIRMED,
    REFUSED
  }

  static Proposal read(ResultSet row) throws SQLException {
    var decidedAt = row.getTimestamp(18);
    return new Proposal(
        row.getLong(1),
        new Served(
            UUID.fromString(row.getString(2)),
            row.getLong(3),
            row.getTimestamp(4).toInstant(),
            row.getTimestamp(5).toInstant()),
        new Occasion(row.getLong(6), row.getLong(7), Entry.number(row, 8), Entry.number(row, 9)),
        Evidence.valueOf(row.getString(10)),
        Cause.valueOf(row.getString(11)),
        Entry.number(row, 12),
        row.getString(13),
        row.getLong(14),
        row.getTimestamp(15).toInstant(),
        State.valueOf(row.getString(16)),
        Entry.number(row, 17),
        decidedAt == null ? null : decidedAt.toInstant(),
        row.getString(19));
  }
}
