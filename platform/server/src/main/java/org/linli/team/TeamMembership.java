package org.linli.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What someone has been to a team, from the asking to the end.
 *
 * @param teamName its name today
 * @param fromOn the first day as a member
 * @param untilOn the first day on which they no longer belonged to it
 * @param reason why they were not taken in, or why it ended
 */
record TeamMembership(
    long id,
    long team,
    String teamName,
    long volunteer,
    MembershipState state,
    Instant askedAt,
    @Nullable LocalDate fromOn,
    @Nullable LocalDate untilOn,
    @Nullable String reason) {

  static final String SELECT =
      "SELECT m.id, m.team_id, t.name, m.volunteer_id, m.state, m.asked_at, m.from_on, m.until_on,"
          + " m.reason FROM team_membership m JOIN team t ON t.id = m.team_id WHERE ";

  static TeamMembership read(ResultSet row) throws SQLException {
    return new TeamMembership(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getLong(4),
        MembershipState.valueOf(row.getString(5)),
        row.getTimestamp(6).toInstant(),
        row.getObject(7, LocalDate.class),
        row.getObject(8, LocalDate.class),
        row.getString(9));
  }

  /** Whether it is asked for or lasts. */
  public boolean isOpen() {
    return state == MembershipState.ASKED || state == MembershipState.MEMBER;
  }
}
