package org.linli.relay;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linli.division.Sql;
import org.linli.tenant.Time;

/** How long before it comes a week without anybody is seen; a tenant's choice, else four weeks. */
@Singleton
class Ahead {

  static final int MOST = 12;
  private static final int USUAL = 4;

  private final Sql sql;
  private final Clock clock;

  Ahead(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** So many weeks after the current one. */
  int weeks() {
    return sql
        .query(
            "SELECT weeks_ahead FROM relay_setting WHERE id = 1", List.of(), row -> row.getInt(1))
        .stream()
        .findFirst()
        .orElse(USUAL);
  }

  void set(int weeks) {
    sql.update(
        "INSERT INTO relay_setting (id, weeks_ahead) VALUES (1, ?)"
            + " ON DUPLICATE KEY UPDATE weeks_ahead = VALUES(weeks_ahead)",
        weeks);
  }

  /** The current week. */
  LocalDate first() {
    return Week.of(Time.today(clock));
  }

  /** The last week that is looked at. */
  LocalDate last() {
    return Week.after(first(), weeks());
  }
}
