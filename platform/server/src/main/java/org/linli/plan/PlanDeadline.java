package org.linli.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.linli.division.Sql;

/**
 * Until which day communities are to have the year's plan. The document names none: the platform's
 * own is the last day of February, when the terms of universities begin, and a tenant may choose
 * another.
 */
@Singleton
class PlanDeadline {

  /** The platform's own: before the first of March. */
  static final MonthDay OWN = MonthDay.of(2, 29);

  private final Sql sql;
  private final Clock clock;

  PlanDeadline(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The day; in a year without it, the last one before it. */
  LocalDate in(int year) {
    return day().atYear(year);
  }

  MonthDay day() {
    return sql
        .query(
            "SELECT month, day FROM plan_deadline WHERE id = 1",
            List.of(),
            row -> MonthDay.of(row.getInt(1), row.getInt(2)))
        .stream()
        .findFirst()
        .orElse(OWN);
  }

  void set(MonthDay day, long by) {
    sql.update(
        "INSERT INTO plan_deadline (id, month, day, set_by, set_at) VALUES (1, ?, ?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE month = VALUES(month), day = VALUES(day),"
            + " set_by = VALUES(set_by), set_at = VALUES(set_at)",
        day.getMonthValue(),
        day.getDayOfMonth(),
        by,
        clock.instant());
  }
}
