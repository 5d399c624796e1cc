package org.linli.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What someone has been to a post, from the asking to the end.
 *
 * @param postName what the post is called today
 * @param path where its community lies
 * @param fromOn the first day on which they hold it
 * @param untilOn the first day on which they no longer hold it
 * @param reason why they were not given it, or why it ended
 */
record Taking(
    long id,
    long post,
    String postName,
    String path,
    long volunteer,
    TakingState state,
    Instant askedAt,
    @Nullable LocalDate fromOn,
    @Nullable LocalDate untilOn,
    @Nullable String reason) {

  static final String FROM =
      " FROM post_taking t JOIN post p ON p.id = t.post_id"
          + " JOIN community c ON c.id = p.community_id WHERE ";

  static final String SELECT =
      "SELECT t.id, t.post_id, p.name, c.path, t.volunteer_id, t.state, t.asked_at, t.from_on,"
          + " t.until_on, t.reason"
          + FROM;

  static Taking read(ResultSet row) throws SQLException {
    return new Taking(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        TakingState.valueOf(row.getString(6)),
        row.getTimestamp(7).toInstant(),
        row.getObject(8, LocalDate.class),
        row.getObject(9, LocalDate.class),
        row.getString(10));
  }

  /** Whether it is asked for, or held without a last day. */
  public boolean isOpen() {
    return state == TakingState.ASKED || state == TakingState.HOLDS;
  }

  /** Whether they hold the post on a day: also who gave it up from a later day on. */
  boolean holds(LocalDate today) {
    return state == TakingState.HOLDS
        || state == TakingState.LEFT && untilOn != null && untilOn.isAfter(today);
  }
}
