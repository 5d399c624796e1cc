package org.linli.team;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.linli.division.Sql;
import org.linli.volunteer.VolunteerTrace;

/** Whoever serves no more leaves their teams; which they were in they take along. */
@Singleton
final class TeamTrace implements VolunteerTrace {

  private final Sql sql;
  private final Provider<EndingMemberships> ending;

  /**
   * The trace.
   *
   * @param ending asked for late: it needs volunteers, and volunteers need their traces
   */
  TeamTrace(Sql sql, Provider<EndingMemberships> ending) {
    this.sql = sql;
    this.ending = ending;
  }

  @Override
  public String name() {
    return "teams";
  }

  @Override
  public Object kept(long volunteer) {
    return of(volunteer, "TRUE").stream()
        .map(
            one ->
                Map.of(
                    "team",
                    one.teamName(),
                    "state",
                    one.state().name(),
                    "from",
                    one.fromOn() == null ? "" : one.fromOn().toString(),
                    "until",
                    one.untilOn() == null ? "" : one.untilOn().toString()))
        .toList();
  }

  /** In the order of the teams, so that two who leave at once don't wait for each other. */
  @Override
  public void ended(long volunteer) {
    of(volunteer, "m.is_open").forEach(one -> ending.get().leftBehind(one));
  }

  private List<TeamMembership> of(long volunteer, String which) {
    return sql.query(
        TeamMembership.SELECT + "m.volunteer_id = ? AND " + which + " ORDER BY m.team_id, m.id",
        List.of(volunteer),
        TeamMembership::read);
  }
}
