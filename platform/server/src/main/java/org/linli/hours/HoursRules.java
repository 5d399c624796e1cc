package org.linli.hours;

import jakarta.inject.Singleton;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.linli.division.Sql;
import org.linli.hours.HoursRule.Confirmer;

/** The tenant's rules for hours, each from a day on. */
@Singleton
class HoursRules {

  private final Sql sql;
  private final Clock clock;

  HoursRules(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** All of them, the newest first; the last is the platform's own. */
  List<HoursRule> all() {
    List<HoursRule> rules =
        sql.query(
            "SELECT from_on, round_to, day_cap, confirmer FROM hours_rule ORDER BY from_on DESC",
            List.of(),
            row ->
                new HoursRule(
                    row.getObject(1, LocalDate.class),
                    row.getInt(2),
                    row.getInt(3),
                    Confirmer.valueOf(row.getString(4))));
    return Stream.concat(rules.stream(), Stream.of(HoursRule.OWN)).toList();
  }

  /** The one for a day of service, out of all. */
  static HoursRule on(List<HoursRule> all, LocalDate day) {
    return all.stream().filter(rule -> !rule.from().isAfter(day)).findFirst().orElse(HoursRule.OWN);
  }

  /** Sets the rule from a day on; one that was set for the same day gives way. */
  void set(HoursRule rule, long by) {
    sql.update(
        "INSERT INTO hours_rule (from_on, round_to, day_cap, confirmer, set_by, set_at)"
            + " VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE round_to = VALUES(round_to),"
            + " day_cap = VALUES(day_cap), confirmer = VALUES(confirmer),"
            + " set_by = VALUES(set_by), set_at = VALUES(set_at)",
        Date.valueOf(rule.from()),
        rule.roundTo(),
        rule.dayCap(),
        rule.confirmer().name(),
        by,
        clock.instant());
  }
}
