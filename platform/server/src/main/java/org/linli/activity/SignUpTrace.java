package org.linli.activity;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linli.division.Sql;
import org.linli.volunteer.VolunteerTrace;

/** Whoever serves no more gives their places to come back; what they joined they take along. */
@Singleton
final class SignUpTrace implements VolunteerTrace {

  private final Sql sql;
  private final Provider<Places> places;
  private final Clock clock;

  /**
   * The trace.
   *
   * @param places asked for late: they need volunteers, and volunteers need their traces
   */
  SignUpTrace(Sql sql, Provider<Places> places, Clock clock) {
    this.sql = sql;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "signUps";
  }

  @Override
  public Object kept(long volunteer) {
    return sql.query(
        "SELECT a.name, s.starts_at, u.state FROM sign_up u"
            + " JOIN activity_session s ON s.id = u.session_id"
            + " JOIN activity a ON a.id = s.activity_id"
            + " WHERE u.volunteer_id = ? ORDER BY s.starts_at, u.id",
        List.of(volunteer),
        row ->
            Map.of(
                "activity",
                row.getString(1),
                "from",
                row.getTimestamp(2).toInstant().toString(),
                "state",
                row.getString(3)));
  }

  @Override
  public void deleted(long volunteer) {
    Companions.forget(sql, volunteer);
  }

  /** In the order of the sessions, so that two who leave at once don't wait for each other. */
  @Override
  public void ended(long volunteer) {
    sql.query(
            "SELECT u.id FROM sign_up u JOIN activity_session s ON s.id = u.session_id"
                + " WHERE u.volunteer_id = ? AND s.starts_at > ?"
                + " AND u.state IN ('CONFIRMED', 'WAITING', 'OFFERED') ORDER BY s.id",
            List.of(volunteer, clock.instant()),
            row -> row.getLong(1))
        .forEach(id -> places.get().cancel(id, true));
  }
}
