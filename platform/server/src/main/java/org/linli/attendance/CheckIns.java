package org.linli.attendance;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.linli.activity.SessionFacts;
import org.linli.division.Sql;
import org.linli.web.Refused;

/** How often someone may come in at one activity on one day: the tenant's choice. */
@Singleton
class CheckIns {

  /** As i志愿 has it, where a tenant has chosen nothing. */
  static final int OWN = 3;

  /** What a tenant may choose at most. */
  static final int MOST = 20;

  private final Sql sql;
  private final Visits visits;
  private final Clock clock;

  CheckIns(Sql sql, Visits visits, Clock clock) {
    this.sql = sql;
    this.visits = visits;
    this.clock = clock;
  }

  int most() {
    return sql
        .query(
            "SELECT check_ins FROM attendance_rule WHERE id = 1", List.of(), row -> row.getInt(1))
        .stream()
        .findFirst()
        .orElse(OWN);
  }

  void allow(int most, long by) {
    sql.update(
        "INSERT INTO attendance_rule (id, by_place, check_ins, set_by, set_at)"
            + " VALUES (1, FALSE, ?, ?, ?) ON DUPLICATE KEY UPDATE check_ins = VALUES(check_ins),"
            + " set_by = VALUES(set_by), set_at = VALUES(set_at)",
        most,
        by,
        clock.instant());
  }

  /**
   * Lets someone come in once more.
   *
   * @throws Refused if they have come in as often as they may
   */
  void requireOneMore(SessionFacts session, long volunteer) {
    int most = most();
    if (visits.count(session, volunteer) >= most) {
      throw new Refused("volunteer", "attendance.refused.often", most);
    }
  }
}
