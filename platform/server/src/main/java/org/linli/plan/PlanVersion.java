package org.linli.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan.
 *
 * @param number counted from 1
 * @param edits how often it was saved
 * @param savedAt when that was last
 * @param proposedBy the account that proposed it
 * @param decidedAt when it was agreed on or given back
 */
public record PlanVersion(
    long id,
    long plan,
    int number,
    PlanState state,
    int edits,
    Instant savedAt,
    @Nullable Long proposedBy,
    @Nullable Instant proposedAt,
    @Nullable Instant decidedAt) {

  static final String SELECT =
      "SELECT id, plan_id, number, state, edits, saved_at, proposed_by, proposed_at, decided_at"
          + " FROM plan_version WHERE ";

  static PlanVersion read(ResultSet row) throws SQLException {
    return new PlanVersion(
        row.getLong(1),
        row.getLong(2),
        row.getInt(3),
        PlanState.valueOf(row.getString(4)),
        row.getInt(5),
        row.getTimestamp(6).toInstant(),
        row.getObject(7, Long.class),
        moment(row.getTimestamp(8)),
        moment(row.getTimestamp(9)));
  }

  private static @Nullable Instant moment(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
