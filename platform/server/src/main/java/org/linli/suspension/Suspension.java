package org.linli.suspension;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.api.Message;
import org.linli.web.Refused;

/**
 * Somebody may do something no more for a while.
 *
 * @param falseRecord the case in which it was decided
 * @param subject the id of the volunteer, the team or the account
 * @param from the first day
 * @param until the last day
 * @param over what whoever decided answers for, as the beginning of paths
 * @param liftedAt when it was ended early, if it was
 */
public record Suspension(
    long id,
    long falseRecord,
    Kind kind,
    long subject,
    LocalDate from,
    LocalDate until,
    String reason,
    String over,
    long decidedBy,
    Instant decidedAt,
    @Nullable Long liftedBy,
    @Nullable Instant liftedAt,
    String liftedWhy) {

  static final String COLUMNS =
      "id, case_id, kind, subject_id, from_on, until_on, reason, decided_over, decided_by,"
          + " decided_at, lifted_by, lifted_at, lifted_why";

  /** Who is suspended, and from what. */
  public enum Kind {
    /** A volunteer, from signing up. */
    VOLUNTEER,
    /** A team, from offering activities. */
    TEAM,
    /** An account, from posting and confirming hours by hand. */
    POSTER
  }

  /** How it stands. */
  public enum State {
    AHEAD,
    RUNNING,
    ENDED,
    LIFTED
  }

  /** How it stands on a day. */
  public State on(LocalDate today) {
    if (liftedAt != null) {
      return State.LIFTED;
    }
    if (today.isBefore(from)) {
      return State.AHEAD;
    }
    return today.isAfter(until) ? State.ENDED : State.RUNNING;
  }

  /** Whether what is on some day can't be joined today: it lies within, or is asked for within. */
  public boolean stops(LocalDate day, LocalDate today) {
    return liftedAt == null && (holds(day) || (day.isAfter(until) && holds(today)));
  }

  /** What whoever is stopped reads. */
  public Message why() {
    return Message.of("suspension.refused." + kind, from, until);
  }

  /**
   * Ends what can't be done while it runs.
   *
   * @throws Refused always
   */
  public void refuse(String field) {
    Message why = why();
    throw new Refused(field, why.key(), why.args().toArray());
  }

  private boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }

  static Suspension read(ResultSet row) throws SQLException {
    long lifted = row.getLong(11);
    boolean isLifted = !row.wasNull();
    Timestamp at = row.getTimestamp(12);
    return new Suspension(
        row.getLong(1),
        row.getLong(2),
        Kind.valueOf(row.getString(3)),
        row.getLong(4),
        row.getObject(5, LocalDate.class),
        row.getObject(6, LocalDate.class),
        row.getString(7),
        row.getString(8),
        row.getLong(9),
        row.getTimestamp(10).toInstant(),
        isLifted ? Long.valueOf(lifted) : null,
        at == null ? null : at.toInstant(),
        row.getString(13));
  }
}
