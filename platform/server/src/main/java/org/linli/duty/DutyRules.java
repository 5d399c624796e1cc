package org.linli.duty;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.linli.division.Sql;

/** What a tenant chooses about duty. */
@Singleton
class DutyRules {

  /** Where a tenant has chosen nothing: a day before, four weeks ahead. */
  private static final Rule OWN = new Rule(24, 4);

  static final int MOST_HOURS = 168;
  static final int MOST_WEEKS = 12;

  private final Sql sql;
  private final Clock clock;

  DutyRules(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * The choice.
   *
   * @param noticeHours so long before a shift those who have it are told
   * @param weeksAhead how far ahead shifts are made
   */
  record Rule(int noticeHours, int weeksAhead) {}

  Rule get() {
    return sql
        .query(
            "SELECT notice_hours, weeks_ahead FROM duty_rule WHERE id = 1",
            List.of(),
            row -> new Rule(row.getInt(1), row.getInt(2)))
        .stream()
        .findFirst()
        .orElse(OWN);
  }

  void set(Rule rule, long by) {
    sql.update(
        "INSERT INTO duty_rule (id, notice_hours, weeks_ahead, set_by, set_at)"
            + " VALUES (1, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
            + " notice_hours = VALUES(notice_hours), weeks_ahead = VALUES(weeks_ahead),"
            + " set_by = VALUES(set_by), set_at = VALUES(set_at)",
        rule.noticeHours(),
        rule.weeksAhead(),
        by,
        clock.instant());
  }
}
