package org.linli.oversight;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linli.api.Audit;
import org.linli.division.Sql;

/** The tenant's settings for watching over the ledger; the newest holds. */
@Singleton
class OversightRules {

  private final Sql sql;
  private final Audit audit;
  private final Clock clock;

  OversightRules(Sql sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /** The one that holds now. */
  OversightRule now() {
    return sql
        .query(
            "SELECT answer_days, appeal_days, day_minutes, burst_minutes, burst_entries,"
                + " late_entries, unseen_people FROM oversight_rule ORDER BY id DESC LIMIT 1",
            List.of(),
            row ->
                new OversightRule(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7)))
        .stream()
        .findFirst()
        .orElse(OversightRule.OWN);
  }

  /** Sets it from now on; days that run already stay as they are. */
  @Transactional
  void set(OversightRule rule, long by) {
    long id =
        sql.insert(
            "INSERT INTO oversight_rule (answer_days, appeal_days, day_minutes, burst_minutes,"
                + " burst_entries, late_entries, unseen_people, set_by, set_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rule.answerDays(),
            rule.appealDays(),
            rule.dayMinutes(),
            rule.burstMinutes(),
            rule.burstEntries(),
            rule.lateEntries(),
            rule.unseenPeople(),
            by,
            clock.instant());
    audit.record(
        "oversight.rule-set",
        "oversight-rule",
        id,
        Map.of(
            "answerDays",
            Integer.toString(rule.answerDays()),
            "appealDays",
            Integer.toString(rule.appealDays())));
  }
}
