package org.linli.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What someone has promised: a place in a session, or to wait for one.
 *
 * @param name the activity's name
 * @param offeredUntil until when an offered place is kept
 */
record Engagement(
    long signUp,
    long session,
    long volunteer,
    SignUpState state,
    @Nullable Instant offeredUntil,
    String name,
    Instant from,
    Instant to) {

  static Engagement read(ResultSet row) throws SQLException {
    return new Engagement(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        SignUpState.valueOf(row.getString(4)),
        Optional.ofNullable(row.getTimestamp(5)).map(Timestamp::toInstant).orElse(null),
        row.getString(6),
        row.getTimestamp(7).toInstant(),
        row.getTimestamp(8).toInstant());
  }

  /** Whether a place is kept for them now that they can confirm. */
  boolean isOffered(Instant now) {
    return state == SignUpState.OFFERED && offeredUntil != null && offeredUntil.isAfter(now);
  }

  boolean clashesWith(Session other) {
    return session != other.id() && from.isBefore(other.to()) && other.from().isBefore(to);
  }
}
