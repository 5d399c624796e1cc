package org.linli.external;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.api.Scope;

/**
 * What was taken out to be entered in another system.
 *
 * @param leftOut entries left out, as there are records of theirs on the same days
 * @param settledAt when it was marked as entered, or withdrawn
 */
record ExternalExport(
    long id,
    long system,
    Scope scope,
    LocalDate from,
    LocalDate until,
    State state,
    int entries,
    long minutes,
    int leftOut,
    @Nullable Long job,
    Instant askedAt,
    @Nullable Instant settledAt,
    String reason) {

  static final String SELECT =
      "SELECT id, system_id, scope, from_on, until_on, state, entries, minutes, left_out, job_id,"
          + " asked_at, settled_at, reason FROM external_export";

  /** How far it is. Rows keep the names. */
  enum State {
    WRITING,
    WRITTEN,
    ENTERED,
    WITHDRAWN
  }

  /** Whether it can be marked as entered. */
  public boolean waits() {
    return state == State.WRITTEN;
  }

  /** Whether it can be withdrawn. */
  public boolean holds() {
    return state != State.WITHDRAWN;
  }

  static ExternalExport read(ResultSet row) throws SQLException {
    long job = row.getLong(10);
    boolean hasJob = !row.wasNull();
    var settled = row.getTimestamp(12);
    return new ExternalExport(
        row.getLong(1),
        row.getLong(2),
        new Scope(List.of(row.getString(3).split(" "))),
        Objects.requireNonNull(row.getObject(4, LocalDate.class)),
        Objects.requireNonNull(row.getObject(5, LocalDate.class)),
        State.valueOf(row.getString(6)),
        row.getInt(7),
        row.getLong(8),
        row.getInt(9),
        hasJob ? job : null,
        row.getTimestamp(11).toInstant(),
        settled == null ? null : settled.toInstant(),
        row.getString(13));
  }
}
