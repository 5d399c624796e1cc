package org.linli.external;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A system in which service is kept too.
 *
 * @param endedAt since when it is used no more
 */
record ExternalSystem(long id, String name, String note, @Nullable Instant endedAt) {

  static final String SELECT = "SELECT id, name, note, ended_at FROM external_system";

  /** Whether it is in use. */
  public boolean isUsed() {
    return endedAt == null;
  }

  static ExternalSystem read(ResultSet row) throws SQLException {
    var ended = row.getTimestamp(4);
    return new ExternalSystem(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        ended == null ? null : ended.toInstant());
  }
}
