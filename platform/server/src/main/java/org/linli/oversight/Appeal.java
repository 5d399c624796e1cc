package org.linli.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.division.WholeTenant;

/**
 * What a volunteer says is wrong with their record, and how far it has come.
 *
 * @param community where it was served; 0 if that was in another tenant
 * @param path where the community lies
 * @param entry the entry that is wrong; null if one is missing
 * @param from when the volunteer says it began
 * @param level 1 for the community, 2 for the level above
 * @param due until when it is to be answered, while it is
 * @param until until when a refusal may be appealed against
 * @param answeredBy who answered last at the first level
 * @param proposal what waits for a second person
 * @param result the entry that stands now
 */
record Appeal(
    long id,
    long volunteer,
    long community,
    String path,
    Wrong wrong,
    @Nullable Long entry,
    long session,
    @Nullable Instant from,
    @Nullable Instant to,
    String reason,
    AppealState state,
    int level,
    @Nullable LocalDate due,
    @Nullable LocalDate until,
    Instant madeAt,
    @Nullable Long answeredBy,
    String answer,
    @Nullable Long proposal,
    @Nullable Long result) {

  static final String COLUMNS =
      "a.id, a.volunteer_id, a.community_id, c.path, a.wrong, a.entry_id, a.session_id,"
          + " a.started_at, a.ended_at, a.reason, a.state, a.level, a.due_on, a.until_on,"
          + " a.made_at, a.answered_by, a.answer, a.proposal_id, a.result_id";

  static final String FROM = " FROM appeal a LEFT JOIN community c ON c.id = a.community_id";

  /** Something that happened to it. */
  record Event(What what, String words, long by, Instant at) {}

  /** What can happen to it. */
  enum What {
    MADE,
    EVIDENCE,
    PROPOSED,
    CORRECTED,
    REFUSED,
    NOT_CONFIRMED,
    APPEALED,
    UPHELD,
    WITHDRAWN
  }

  /** Whether an answer is overdue on a day. */
  boolean isLate(LocalDate today) {
    return state.waits() && due != null && due.isBefore(today);
  }

  /** Whether the volunteer may still appeal against the refusal. */
  boolean mayBeAppealed(LocalDate today) {
    return state == AppealState.REFUSED && until != null && !until.isBefore(today);
  }

  static Appeal read(ResultSet row) throws SQLException {
    Timestamp from = row.getTimestamp(8);
    Timestamp to = row.getTimestamp(9);
    return new Appeal(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        Objects.requireNonNullElseGet(row.getString(4), WholeTenant::path),
        Wrong.valueOf(row.getString(5)),
        number(row, 6),
        row.getLong(7),
        from == null ? null : from.toInstant(),
        to == null ? null : to.toInstant(),
        row.getString(10),
        AppealState.valueOf(row.getString(11)),
        row.getInt(12),
        row.getObject(13, LocalDate.class),
        row.getObject(14, LocalDate.class),
        row.getTimestamp(15).toInstant(),
        number(row, 16),
        row.getString(17),
        number(row, 18),
        number(row, 19));
  }

  static @Nullable Long number(ResultSet row, int column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }
}
