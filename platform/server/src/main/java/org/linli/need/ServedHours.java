package org.linli.need;

import jakarta.inject.Singleton;
import java.util.List;
import org.linli.division.Sql;

/** What stands in the ledger for a session that did what was asked. */
@Singleton
class ServedHours {

  private final Sql sql;

  ServedHours(Sql sql) {
    this.sql = sql;
  }

  /** How many people served, and how long altogether. */
  record Served(int people, int minutes) {}

  Served of(long session) {
    return sql.query(
            "SELECT COUNT(DISTINCT IF(net > 0, volunteer_id, NULL)), COALESCE(SUM(net), 0) FROM"
                + " (SELECT volunteer_id, SUM(minutes) AS net FROM ledger_entry"
                + " WHERE session_id = ? GROUP BY volunteer_id) each_one",
            List.of(session),
            row -> new Served(row.getInt(1), row.getInt(2)))
        .getFirst();
  }
}
