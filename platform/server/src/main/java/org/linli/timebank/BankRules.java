package org.linli.timebank;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.api.Audit;
import org.linli.api.Form;
import org.linli.api.Viewer;
import org.linli.division.Sql;

/** What the current tenant chose for its time bank, and how it is chosen. */
@Singleton
class BankRules {

  private final Sql sql;
  private final Audit audit;
  private final Viewer viewer;
  private final Clock clock;

  BankRules(Sql sql, Audit audit, Viewer viewer, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.viewer = viewer;
    this.clock = clock;
  }

  BankRule now() {
    return sql
        .query(
            "SELECT collect_days, lapse_months FROM time_bank_rule ORDER BY id DESC LIMIT 1",
            List.of(),
            row -> new BankRule(row.getInt(1), row.getObject(2, Integer.class)))
        .stream()
        .findFirst()
        .orElse(BankRule.OWN);
  }

  /** Reads what was typed; empty, and said beside the fields, when something is wrong. */
  static Optional<BankRule> read(Form form) {
    form.required("collectDays");
    long days = form.whole("collectDays", 1, BankRule.MOST_DAYS).orElse(1L);
    Integer months =
        form.whole("lapseMonths", BankRule.LEAST_MONTHS, BankRule.MOST_MONTHS)
            .map(Long::intValue)
            .orElse(null);
    return form.isValid() ? Optional.of(new BankRule((int) days, months)) : Optional.empty();
  }

  @Transactional
  void set(BankRule rule) {
    Integer months = rule.lapseMonths();
    long id =
        sql.insert(
            "INSERT INTO time_bank_rule (collect_days, lapse_months, set_by, set_at)"
                + " VALUES (?, ?, ?, ?)",
            rule.collectDays(),
            months,
            viewer.account(),
            clock.instant());
    audit.record(
        "time-bank.rule-set",
        "time-bank-rule",
        id,
        Map.of(
            "collectDays",
            Integer.toString(rule.collectDays()),
            "lapseMonths",
            months == null ? "" : months.toString()));
  }
}
