package org.linli.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That someone takes part in a session, or waits to.
 *
 * @param queue the place in the queue; null for who never waited
 * @param offeredUntil until when an offered place is kept
 */
record SignUp(
    long id,
    long session,
    long volunteer,
    SignUpState state,
    @Nullable Long queue,
    @Nullable Instant offeredUntil,
    Instant signedAt) {

  static final String COLUMNS =
      "u.id, u.session_id, u.volunteer_id, u.state, u.queue, u.offered_until, u.signed_at";

  static SignUp read(ResultSet row) throws SQLException {
    return new SignUp(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        SignUpState.valueOf(row.getString(4)),
        row.getObject(5, Long.class),
        Optional.ofNullable(row.getTimestamp(6)).map(Timestamp::toInstant).orElse(null),
        row.getTimestamp(7).toInstant());
  }
}
